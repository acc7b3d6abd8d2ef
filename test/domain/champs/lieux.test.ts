import { expect } from 'chai';
import fc from 'fast-check';
import { CHAMPS, type ChampType } from '../../../domain/champs/champs.js';
import { hear } from '../../../domain/understanding/said.js';
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
    'Saint-Pierre-et-Miquelon': '- territoire.horsAppel',
    'saint pierre et miquelon': '- territoire.horsAppel',
    'Nouméa, pardon, La Réunion': '04',
    978: '? 01 (territoire.attached)',
    20: '? 94 | 94 (territoire.homonyms)',
    'le 20, en Corse': '? 94 | 94 (territoire.several)',
    'Saint-Martin-de-Nullepart': '- territoire.missing',
    'Villeurbanne-les-Bains-Perdus': '- territoire.missing',
    'le Valmont-Dijon': '- territoire.missing',
    'à Saint-Denis de Trifouillis': '- territoire.missing',
    'Paris-Nord': '11',
    'Lyon 3e': '84',
    'Dijon-Beaune': '27',
    'Dijon en Côte-d’Or': '27',
    'Marseille et environs': '93',
    '71321 Chalon-sur-Saône CEDEX': '27',
    Vienne: '? 75 | 84 (territoire.homonyms)',
    'dans la Vienne': '75',
    'à Vienne': '84',
    'la mairie de Vienne': '84',
    'Vienne (38)': '84',
    'Vienne, Nouvelle-Aquitaine': '75',
    'le Grand Lyon': '84',
    'métropole de Lyon': '84',
    'le 9-3': '11',
    'neuf trois': '11',
  });
});

describe('a département, as people say it', () => {
  readsAs(
    'departement',
    { 'quatre-vingt-treize': '93', 'le 9-3': '93', 'Pas le 77. Le 78.': '78', '95, pourquoi ?': '95' },
    { before: { region: '11' } },
  );
  readsAs(
    'departement',
    { '2 A': '2A', 'on est dans le 2 b': '2B', 20: '? 2A | 2B (territoire.homonyms)' },
    { before: { region: '94' } },
  );
  readsAs('departement', { 'Grand Lyon': '69', 'à Vienne': '38' }, { before: { region: '84' } });
});

describe('a place', () => {
  const explained: Readonly<Record<string, readonly string[]>> = {
    'le 9-3': ['le', '9-3'],
    Dijon: ['Dijon'],
    'alors nous sommes basés à Dijon, merci': ['basés', 'à', 'Dijon'],
    'notre trésorier Paul habite Dijon': ['Dijon', 'notre'],
    '71 100 Chalon': ['71', '100'],
  };
  for (const [text, parts] of Object.entries(explained))
    it(`is told by its own words: « ${text} »`, async () => {
      const reading = await readAs('territoire', text);
      const { text: said } = hear(text, 'fr');
      if (reading.kind === 'none') throw new Error('nothing was read');
      expect(reading.explained.map(({ start, end }) => said.slice(start, end).trim())).to.have.members(parts);
    });
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
    '71000 Mâcon, 12 rue des Tanneurs': '12 rue des Tanneurs, 71000 Mâcon',
    '39100 Dole 4 bis avenue de Lahr': '4 bis avenue de Lahr, 39100 Dole',
    '39100 Dole\nplace Grévy': 'place Grévy, 39100 Dole',
    '7 rue du Bac, 39100 Dole, 2e étage': '7 rue du Bac, 2e étage, 39100 Dole',
    '7 rue du Bac, 39100 Dole (bâtiment B)': '7 rue du Bac, bâtiment B, 39100 Dole',
    '7 rue du Bac, 39108 Dole Cedex, BP 40123': '7 rue du Bac, BP 40123, 39108 Dole',
    '7 rue du Bac, BP 40123, 39108 Dole cedex 2': '7 rue du Bac, BP 40123, 39108 Dole',
    '7 rue du Bac, F-39100 Dole': '7 rue du Bac, 39100 Dole',
    '7 rue du Bac - FR-39100 Dole, France': '7 rue du Bac, 39100 Dole',
    'il faudrait retirer le bâtiment, c’est simplement 7 rue du Bac, 39100 Dole': '7 rue du Bac, 39100 Dole',
    'l’adresse c tjrs 7 rue du Bac 39100 Dole tu la changes pas': '7 rue du Bac, 39100 Dole',
    '7 rue du Bac 39100 Dole, et finalement on commence en mai': '7 rue du Bac, 39100 Dole',
    'vingt-deux rue des Quatre Vents soixante-dix mille quatre cent quatre-vingt-dix-neuf Vaulnay':
      '22 rue des Quatre Vents, 70499 Vaulnay',
    '22 rue des Quatre Vents soixante-dix quatre cent quatre-vingt-dix-neuf Vaulnay':
      '22 rue des Quatre Vents, 70499 Vaulnay',
    'trois quai du huit mai mille neuf cent quarante-cinq zéro six huit cents Sauvrac':
      '3 quai du huit mai mille neuf cent quarante-cinq, 06800 Sauvrac',
    'deux place Noire vingt et un zéro zéro zéro Vaulnay': '2 place Noire, 21000 Vaulnay',
    'Les Copains du Bac / 7 rue du Bac 39100 Dole / 03 84 00 00 00': '7 rue du Bac, 39100 Dole',
    '39100 Dole': '- adresse.voie',
    '7 rue du Bac, 39100': '- adresse.commune',
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
