import { expect } from 'chai';
import { FICHIER_URN, readMessage } from '../../dialogs/turn/message.js';

describe('A message', () => {
  it('is a text without the spaces around it', () => {
    expect(readMessage({ text: '  oui \n' })).to.deep.equal({ text: 'oui', fichiers: [] });
  });

  it('is a button of a card, with the step it belongs to', () => {
    expect(readMessage({ value: { text: 'Oui', etape: 'champ:cofinance' } })).to.deep.equal({
      text: 'Oui',
      fichiers: [],
      cardStep: 'champ:cofinance',
    });
  });

  it('is files that were kept, and files that were not', () => {
    const attachments = [
      {
        contentType: 'application/pdf',
        name: 'a.pdf',
        contentUrl: `${FICHIER_URN}f1`,
        content: { taille: 12 },
      },
      { contentType: 'application/pdf', name: 'b.pdf', content: { refus: 'trop_gros', taille: 99 } },
    ];
    expect(readMessage({ attachments }).fichiers).to.deep.equal([
      { id: 'f1', nom: 'a.pdf', taille: 12 },
      { nom: 'b.pdf', taille: 99 },
    ]);
  });

  const strange: readonly (readonly [string, object])[] = [
    ['nothing', {}],
    ['a value that is a list', { value: ['a'] }],
    ['a value that is null', { value: null }],
    ['a text that is no text', { value: { text: 12, etape: { a: 1 } } }],
    [
      'an address from elsewhere',
      { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png' }] },
    ],
    [
      'a card',
      { attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: { title: 'a' } }] },
    ],
  ];
  for (const [what, activity] of strange)
    it(`is empty when it is ${what}`, () => {
      expect(readMessage(activity)).to.deep.equal({ text: '', fichiers: [] });
    });
});
