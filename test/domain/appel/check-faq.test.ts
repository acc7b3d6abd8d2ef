import { expect } from 'chai';
import { faults, smallCall, type Change } from '../../support/small-appel.js';

const both = (path: Change[1], value: unknown): readonly Change[] => [
  ['fr', path, value],
  ['en', path, value],
];
const formes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `question numero ${String.fromCharCode(97 + n).repeat(9)}`);

const RULES: readonly (readonly [what: string, changes: readonly Change[], ...faults: readonly string[]])[] =
  [
    [
      'an entry without its translation',
      [['en', [1, 'id'], 'combien']],
      'error fr [1].id faqSansTraduction ou | en',
      'error en [1].id faqSansTraduction combien | fr',
    ],
    [
      'an id given twice',
      both([1, 'id'], 'quand'),
      'error fr [1].id idDouble quand',
      'error en [1].id idDouble quand',
    ],
    [
      'a value that the program cannot fill',
      [['fr', [0, 'reponse'], '{{date_limite}} ou {{ date_limit }}']],
      'error fr [0].reponse faqVariable date_limit | ',
    ],
    [
      'a button that does nothing',
      [['en', [0, 'boutons'], ['commencer', 'payer']]],
      'error en [0].boutons[1] faqBouton payer | ',
    ],
    ['a following question that there is', [['fr', [0, 'suites'], ['ou', 'quand']]]],
    [
      'a following question that there is not',
      [['fr', [0, 'suites'], ['ou', 'combien']]],
      'error fr [0].suites[1] faqSuite combien',
    ],
    [
      'a source that the call does not describe',
      [['fr', [0, 'sources'], ['page', 'ailleurs']]],
      'error fr [0].sources[1] sourceInconnue ailleurs | page',
    ],
    ['an answer read again today', both([0, 'verifie'], '2026-11-23')],
    [
      'an answer read again tomorrow',
      [['fr', [0, 'verifie'], '2026-11-24']],
      'warning fr [0].verifie faqVerifieFutur 2026-11-24',
    ],
    ['an answer read a year ago', both([0, 'verifie'], '2025-11-23')],
    [
      'an answer read more than a year ago',
      [['fr', [0, 'verifie'], '2025-11-22']],
      'warning fr [0].verifie faqAncienne 2025-11-22',
    ],
  ];

describe('the rules of a FAQ', () => {
  for (const [what, changes, ...found] of RULES)
    it(`${found.length === 0 ? 'allow' : 'refuse'} ${what}`, () => {
      const told = faults(changes);
      expect(told).to.have.length(found.length);
      for (const [n, line] of told.entries())
        expect(line).to.satisfy((text: string) => text.startsWith(found[n]!));
    });

  it('name what can be used instead', () => {
    expect(faults([['fr', [0, 'boutons'], ['x']]])[0]).to.contain('commencer');
    expect(faults([['fr', [0, 'reponse'], '{{x}}']])[0]).to.contain('date_limite');
  });

  it('ask for enough question forms in each language, only when the forms are looked at', () => {
    const few = [
      ...both([0, 'formes'], formes(7)),
      ...both(
        [1, 'formes'],
        formes(7).map((forme) => `${forme} zut`),
      ),
    ];
    expect(faults(few)).to.deep.equal([]);
    const told = faults(few, { formes: true }).filter((line) => line.includes('faqTropPeuDeFormes'));
    expect(told.map((line) => line.split(' ').slice(0, 4).join(' '))).to.deep.equal([
      'warning fr [0].formes faqTropPeuDeFormes',
      'warning fr [1].formes faqTropPeuDeFormes',
      'warning en [0].formes faqTropPeuDeFormes',
      'warning en [1].formes faqTropPeuDeFormes',
    ]);
    const eight = faults([['en', [0, 'formes'], formes(8)]], { formes: true });
    expect(eight.some((line) => line.startsWith('warning en [0]'))).to.equal(false);
    expect(eight.some((line) => line.startsWith('warning fr [0]'))).to.equal(true);
  });

  it('look at the French typography of what is read, in the language that has it', () => {
    expect(faults([['fr', [0, 'reponse'], "C'est ici ?"]])).to.deep.equal([
      "warning fr [0].reponse typoApostrophe C'est ici ?",
      "warning fr [0].reponse typoEspace C'est ici ?",
    ]);
    expect(faults([['en', [0, 'reponse'], "It's here?"]])).to.deep.equal([]);
    expect(faults([['appel', ['champs', 0, 'aide'], { fr: "L'aide", en: "It's help?" }]])).to.deep.equal([
      "warning appel champs[0].aide.fr typoApostrophe L'aide",
    ]);
    expect(faults([['appel', ['fuseau'], 'Europe/Paris ?']])[0]).to.contain('fuseauInconnu');
  });

  it('leave alone what could not be read', () => {
    const { fr } = smallCall();
    expect(faults([['fr', [0], 'x']]).map((line) => line.split(' ').slice(0, 4).join(' '))).to.deep.equal([
      'error fr [0] attenduBloc',
      'error en [0].id faqSansTraduction',
    ]);
    expect(faults([['appel', ['sources'], 'x']])).to.deep.equal(['error appel sources attenduBloc x']);
    expect(fr).to.have.length(2);
  });
});
