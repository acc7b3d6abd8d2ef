import { expect } from 'chai';
import fc from 'fast-check';
import { CHAMPS, type ChampType } from '../../../domain/champs/champs.js';
import { readAs, readsAs } from './read-as.js';

describe('a region, as people say it', () => {
  readsAs('territoire', {
    'Pas la Corse. Bretagne.': '53',
    'Bretagne euh non Normandie': '28',
    'on est dans le cinquante-six': '53',
    Burgundy: '27',
    'la Lorraine, ça va ?': '44',
    'Polynésie française': '- territoire.horsAppel',
    '98713': '- territoire.horsAppel',
    'on hésite, je ne sais pas': '- territoire.unknown',
    'faut-il la région du siège ?': '- territoire.missing',
  });
});

describe('a département, as people say it', () => {
  readsAs(
    'departement',
    { 'quatre-vingt-treize': '93', 'le 9-3': '93', 'Pas le 77. Le 78.': '78', '95, pourquoi ?': '95' },
    { before: { region: '11' } },
  );
  readsAs('departement', { '2 A': '2A' }, { before: { region: '94' } });
});

describe('an address, as people say it', () => {
  readsAs('adresse', {
    'on est au 7 impasse du Puits, 39100 Dole': '7 impasse du Puits, 39100 Dole',
    'alors c’est le douze rue des Quatre Vents trente-neuf mille cent dole':
      '12 rue des Quatre Vents, 39100 dole',
    '7 rue du Bac\n39100 Dole': '7 rue du Bac, 39100 Dole',
    'pas le 3 rue Vieille, le 7 rue Neuve, 39100 Dole': '7 rue Neuve, 39100 Dole',
    '7 rue du Bac, 39100 Dole, et l’on entre par le parc': '7 rue du Bac, 39100 Dole',
    '7 rue du Bac 39100 Dole est-ce que ça suffit': '7 rue du Bac, 39100 Dole',
    '7 rue du Bac, Dole': '- adresse.codePostal',
    'on déménage, je ne la connais pas encore': '- adresse.unknown',
  });
});

describe('any text, for any of these fields', () => {
  const types: readonly ChampType[] = [
    'texte',
    'personne',
    'adresse',
    'territoire',
    'departement',
    'email',
    'telephone',
    'siret',
    'rna',
  ];
  const part = fc.constantFrom(
    'pas',
    'non',
    '12',
    'rue',
    '71100',
    'a@b.fr',
    '«',
    '»',
    '?',
    '\n',
    'M.',
    'W',
    'cent',
    'euh',
    'İ',
    '🙂',
    'saint',
    'la présidente',
    'ou',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(part, { maxLength: 120 }).map((all) => all.join(' ')),
  );

  for (const type of types) {
    it(`${type}: gives a reading, its spans in the text, its reason named`, async () => {
      expect(CHAMPS).to.have.property(type);
      await fc.assert(
        fc.asyncProperty(typed, async (text) => {
          const reading = await readAs(type, text);
          if (reading.kind !== 'read') expect(reading.reason).to.match(/^[a-z]+\.[a-zA-Z_]+$/);
          if (reading.kind === 'none') return;
          for (const { start, end } of reading.explained) {
            expect(start).to.be.at.least(0).and.at.most(end);
            expect(end).to.be.at.most(text.normalize('NFC').length);
          }
        }),
        { numRuns: 60 },
      );
    });

    it(`${type}: reads ten thousand characters of anything`, async () => {
      for (const each of ['a', '1 ', 'a@', '« ', 'cent ', ' , ', 'la présidente '])
        expect((await readAs(type, each.repeat(10_000 / each.length))).kind).to.be.oneOf([
          'read',
          'unsure',
          'none',
        ]);
    });
  }
});
