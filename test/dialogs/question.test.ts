import { expect } from 'chai';
import { readQuestion, readRemark } from '../../dialogs/question.js';

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
      expect(readQuestion(text)).to.equal(expected);
    });
});

describe('A remark', () => {
  const remarks: Readonly<Record<string, boolean>> = {
    'je n’ai pas encore l’attestation': true,
    'le poste est déjà pourvu': true,
    'date limite ?': true,
    association: false,
    'Saône-et-Loire': true,
    '1,5': false,
    '12 345': false,
    '': false,
  };
  for (const [text, expected] of Object.entries(remarks))
    it(`« ${text} » ${expected ? 'may be one' : 'is none'}`, () => {
      expect(readRemark(text)).to.equal(expected);
    });
});
