import { expect } from 'chai';
import { asksSomething, hear, questionIn } from '../../../domain/understanding/said.js';

describe('A question', () => {
  const questions: Readonly<Record<string, boolean>> = {
    'Quelle est la date limite ?': true,
    'quelle est la date limite': true,
    'Est-ce que je peux déposer demain': true,
    'qu’est-ce que la DREETS': true,
    'c koi un etp?': true,
    'puis-je payer une formation': true,
    'y a-t-il un modèle': true,
    'où envoyer le dossier': true,
    'what is the closing date': true,
    '71 ?': true,
    'Comment recruter un facilitateur ?': true,
    'Commentaires sur les achats': false,
    'Quimper Emploi': false,
    'Ou bien une association': false,
    'Développer les clauses sociales': false,
    'Mission locale': false,
    '12 rue de la République': false,
    '': false,
    '🙂': false,
    ['a '.repeat(5000)]: false,
  };
  for (const [text, expected] of Object.entries(questions))
    it(`« ${text.slice(0, 50)} » ${expected ? 'is one' : 'is none'}`, () => {
      expect(asksSomething(text)).to.equal(expected);
    });

  it('is told apart from what stands before it', () => {
    expect(questionIn(hear('oui, et quelle est la date limite ?', 'fr'))).to.equal(
      'et quelle est la date limite ?',
    );
    expect(questionIn(hear('non. C’est quoi, le RNA ?', 'fr'))).to.equal(
      'C’est quoi, le RNA ?'.replace('’', "'"),
    );
    expect(questionIn(hear('oui merci', 'fr'))).to.equal('');
  });
});
