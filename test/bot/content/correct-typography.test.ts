import { expect } from 'chai';
import { parse } from 'yaml';
import { correctTypography } from '../../../bot/content/correct-typography.js';

const NBSP = '\u00A0';

describe('Typography of a YAML file', () => {
  it('is put right where people read French, and nowhere else', () => {
    const source = [
      '# Un commentaire : laissé tel quel',
      "titre: { fr: 'L''appel : où ?', en: 'Where is it: here?' }",
      'question: Puis-je déposer ?',
      'formes: [on peut déposer ?]',
      'reponse: >-',
      '  Oui : déposez',
      '  avant « la date » !',
      '',
    ].join('\n');
    const { text, corrected } = correctTypography(source);
    expect(corrected).to.equal(3);
    expect(text.split('\n')[0]).to.equal('# Un commentaire : laissé tel quel');
    expect(parse(text)).to.deep.equal({
      titre: { fr: `L’appel${NBSP}: où${NBSP}?`, en: 'Where is it: here?' },
      question: `Puis-je déposer${NBSP}?`,
      formes: ['on peut déposer ?'],
      reponse: `Oui${NBSP}: déposez avant «${NBSP}la date${NBSP}»${NBSP}!`,
    });
    expect(correctTypography(text)).to.deep.equal({ text, corrected: 0 });
  });
});
