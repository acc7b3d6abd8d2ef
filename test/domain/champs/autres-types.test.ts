import type { Champ } from '../../../domain/appel/appel.js';
import { readsAs } from './read-as.js';

const option = (id: string, fr: string, en: string): Champ['options'][number] => ({
  ...{ id, libelle: { fr, en }, synonymes: [], ensemble: [], natures: [] },
});
const AXES = [
  option('culture', 'Culture', 'Arts'),
  option('sport', 'Sport', 'Sports'),
  option('sante', 'Santé', 'Health'),
];

describe('Several options of a list', () => {
  readsAs(
    'choixMultiple',
    {
      'culture et sport': 'culture,sport',
      'Sport, puis culture': 'culture,sport',
      '1 et 3': 'culture,sante',
      'les deux premiers': '- choice.missing',
      toutes: 'culture,sport,sante',
      'la santé': 'sante',
      'pas le sport, la culture': 'culture',
      '7 et 8': '- choice.outOfRange',
      'du jardinage': '- choice.missing',
    },
    { champ: { options: AXES } },
  );
});

describe('A decimal number', () => {
  readsAs('decimal', {
    '12,5': '12.5',
    'environ 3.25 hectares': '3.25',
    'une douzaine': '12',
    '-4': '- number.negative',
    'je ne sais pas': '- number.unknown',
  });
});

describe('A percentage', () => {
  readsAs('pourcentage', {
    '70 %': '70',
    'soixante-dix pour cent': '70',
    'la moitié': '50',
    'les deux tiers': '66.67',
    'un quart du coût': '25',
    '40 % des 12 salariés': '40',
    '120 %': '- number.tooLarge',
  });
});

describe('A day with its hour', () => {
  readsAs('dateHeure', {
    'le 12 juin 2023 à 14h30': '2023-06-12T14:30',
    '12/06/2023 9h': '2023-06-12T09:00',
    'le 12 juin 2023 à midi': '2023-06-12T12:00',
    'le 12 juin 2023': '- date.heure',
  });
});

describe('A period', () => {
  readsAs('periode', {
    'du 1er septembre 2023 au 30 juin 2024': '2023-09-01/2024-06-30',
    'du 3 au 14 juillet 2023': '2023-07-03/2023-07-14',
    'de septembre 2023 à juin 2024': '2023-09-01/2024-06-30',
    '12 mois à partir du 1er septembre 2023': '2023-09-01/2024-08-31',
    'du 1er juin 2024 au 1er mars 2024': '- periode.inversee',
    'on verra bien': '- date.unknown',
    'un atelier et des repas': '- periode.missing',
  });
});

describe('An IBAN and a BIC', () => {
  readsAs('iban', {
    'FR76 3000 6000 0112 3456 7890 189': 'FR7630006000011234567890189',
    'notre IBAN : fr7630006000011234567890189 merci': 'FR7630006000011234567890189',
    'FR76 3000 6000 0112 3456 7890 188': '- iban.checksum',
    'FR76 3000 6000 0112': '- iban.length',
    'BE68 5390 0754 7034': 'BE68539007547034',
    'je ne l’ai pas': '- iban.missing',
  });
  readsAs('bic', {
    AGRIFRPP: 'AGRIFRPP',
    'le BIC est BNPAFRPPXXX': 'BNPAFRPPXXX',
    agrifrpp: 'AGRIFRPP',
    bonjour: '- bic.missing',
  });
});

describe('A country', () => {
  readsAs('pays', {
    'la Belgique': 'BE',
    Allemagne: 'DE',
    'on est au Royaume-Uni': 'GB',
    'pas la France, l’Italie': 'IT',
    ailleurs: '- pays.missing',
  });
});

describe('A commune', () => {
  readsAs('commune', {
    'à Dijon': 'Dijon (21)',
    '36370 Bélâbre': 'Bélâbre (36)',
    'saint-maur (36)': 'Saint-Maur (36)',
    Trifouillis: '- commune.missing',
  });
});

describe('A code of a given form', () => {
  readsAs(
    'code',
    {
      'AB-1234': 'AB-1234',
      'le dossier ab 1234 je crois': 'AB-1234',
      ab1234: 'AB-1234',
      'A-1234': '- code.missing',
    },
    { champ: { modele: 'AA-9999' } },
  );
});

describe('A box that must be ticked', () => {
  readsAs('engagement', {
    oui: 'true',
    'je m’engage': 'true',
    non: '? true (engagement.non)',
    'peut-être': '- engagement.missing',
  });
});

describe('A long text', () => {
  const whole =
    'Nous formons des bénévoles.\n\nChaque trimestre, un atelier est ouvert à tous. Qui vient ? Des voisins.';
  readsAs('texteLong', { [whole]: whole }, { champ: { max: 2000 } });
});

describe('Several lines of a table in one message', () => {
  const lignes = [
    { id: 'montant', libelle: { fr: 'Achats', en: 'Purchases' } },
    { id: 'salaires', libelle: { fr: 'Salaires', en: 'Wages' } },
  ];
  readsAs('montant', { 'achats 3 000 €, salaires : 12 000': '3000' }, { champ: { lignes } });
  readsAs(
    'montant',
    { '3 000 € pour les achats': '3000', 'salaires 12 000 €': '12000' },
    { champ: { lignes } },
  );
});
