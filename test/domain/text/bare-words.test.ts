import { expect } from 'chai';
import fc from 'fast-check';
import { fold, plain, words } from '../../../domain/text/fold.js';
import { bareWords } from '../../../domain/text/normalise.js';
import { withoutPoliteness } from '../../../domain/text/politeness.js';

describe('bare words', () => {
  for (const [text, expected] of Object.entries({
    "L’appel d'offres": 'appel offres',
    "qu’on, lorsqu'elle, jusqu'au": 'que on lorsque elle jusque au',
    "c’est j’ai t’as n'est s'il m’a d'accord": 'ce est je ai tu as ne est se il me a accord',
    'aujourd’hui': 'aujourdhui',
    "o'hara": 'o hara',
    'pourra-t-on, puis-je, aller-y': 'pourra on puis je aller y',
    'rendez-vous, sous-préfet': 'rendez vous sous prefet',
    'E.T.P. et A.A.P.': 'etp et aap',
    'a.b': 'a b',
    ouiiiii: 'ouii',
    'Pièce À joindre, cœur': 'piece a joindre coeur',
    'où est-ce': 'où est ce',
    'ou est la dreets': 'où est la dreets',
    'et ou deposer': 'et où deposer',
    'je sais ou en est le dossier': 'je sais où en est le dossier',
    "c'est ou": 'ce est où',
    'association ou fondation': 'association ou fondation',
    "l'un ou l'autre": 'un ou autre',
    'savoir ou envoyer': 'savoir où envoyer',
    'une commune ou': 'une commune où',
    'ou en': 'ou en',
    'asso ou en cours': 'asso ou en cours',
    ou: 'ou',
    'mais ou donc': 'mais où donc',
    '': '',
  }))
    it(`« ${text} » → ${expected}`, () => {
      expect(bareWords(text).join(' ')).to.equal(expected);
    });

  for (const [said, kept] of Object.entries({
    'bonjour madame je veux deposer merci d avance': 'je veux deposer d',
    'une avance sur subvention': 'une avance sur subvention',
    'merci pour cette aide une avance': 'pour cette aide une avance',
    's il vous plait': 's il vous',
    'si ca te plait': 'si ca te',
    'plait il': 'plait il',
    'ce lieu me plait': 'ce lieu me plait',
    'vous le savez plait il': 'vous le savez il',
    'bonne journee a vous': 'a vous',
    'bonne soiree': '',
    'la journee': 'la journee',
    'bonne chance': 'bonne chance',
    'cordialement svp mrc': '',
  }))
    it(`« ${said} » without politeness → « ${kept} »`, () => {
      expect(withoutPoliteness(said.split(' ')).join(' ')).to.equal(kept);
    });
});

describe('folding', () => {
  for (const [text, expected] of Object.entries({
    'L’ÎLE–de–France': "l'ile-de-france",
    'Cœur\u00a0d’Œuvre': "coeur d'oeuvre",
    'a\u200bb\ufeffc': 'abc',
    'ligne\nsuivante\tlà': 'ligne suivante la',
    'e\u0301te\u0301': 'ete',
    Ǣlfric: 'aelfric',
  }))
    it(JSON.stringify(text), () => {
      expect(fold(text)).to.equal(expected);
    });

  it('keeps case and accents where it only makes things plain', () => {
    expect(plain('L’É—Œ\u2060')).to.equal("L'É-Œ");
  });

  it('looks at 4 000 characters, no more', () => {
    expect(plain('é'.repeat(5000))).to.have.length(4000);
    expect(words('a '.repeat(5000))).to.have.length(2000);
  });

  it('is done once: what is folded folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
        for (const word of words(text)) expect(word).to.match(/^[a-z0-9]+$/);
      }),
    );
  });
});
