import { readChoice } from '../../../domain/text/read-choice.js';
import { readsLike } from './readings.js';

const FORMES = [
  { id: 'association', label: 'Association', synonyms: ['asso', 'loi 1901'] },
  { id: 'collectivite', label: 'Collectivité territoriale', synonyms: ['commune', 'mairie', 'département'] },
  { id: 'gip', label: 'Groupement d’intérêt public (GIP)', synonyms: ['gip'] },
  { id: 'entreprise', label: 'Entreprise', synonyms: ['société', 'sas', 'sarl'] },
  { id: 'etablissement', label: 'Établissement public', synonyms: ['EPCI'] },
];

const RUBRIQUES = [
  { id: 'poste', label: 'Poste demandé', synonyms: ['poste'] },
  { id: 'renouvellement', label: 'Poste déjà financé en 2022', synonyms: ['renouvellement'] },
  { id: 'fiche_poste', label: 'Fiche de poste', synonyms: ['fiche_poste'] },
  { id: 'cofinance', label: 'Cofinanceurs', synonyms: ['cofinance'] },
  { id: 'cofinanceurs', label: 'Noms des cofinanceurs', synonyms: ['cofinanceurs'] },
];

describe('a choice among names that hold one another', () => {
  readsLike((text) => readChoice(text, RUBRIQUES), {
    poste: 'poste',
    'poste déjà financé': 'renouvellement',
    'le poste déjà financé': 'renouvellement',
    'poste demandé': 'poste',
    'fiche de poste': 'fiche_poste',
    'notre poste demandé': 'poste',
    cofinanceurs: 'cofinance',
    'noms des cofinanceurs': 'cofinanceurs',
    'le post': '? poste | renouvellement (choice.several)',
  });
});

describe('a choice of which one name is a part of another', () => {
  const options = [
    { id: 'ep', label: 'Établissement public', synonyms: ['public'] },
    { id: 'epl', label: 'Établissement public local', synonyms: ['EPL', ''] },
    { id: 'x', label: 'X', synonyms: ['!'] },
  ];
  readsLike((text) => readChoice(text, options), {
    'nous sommes un établissement public local de Dijon': 'epl',
    'nous sommes un établissement public de Dijon': 'ep',
    'un établissement public ou un epl': '? ep | epl (choice.several)',
    'etablissement pubic locla': '? epl (choice.typo)',
    'etablissement pubilc': '? ep (choice.typo)',
    x: 'x',
    'le plan x': '- choice.missing',
    [`${'mot '.repeat(39)}epl`]: 'epl',
    [`${'mot '.repeat(40)}epl`]: '- choice.missing',
  });
});

describe('a choice', () => {
  readsLike((text) => readChoice(text, FORMES), {
    association: 'association',
    'Une ASSO.': 'association',
    'on est une association loi 1901': 'association',
    '1': 'association',
    '2.': 'collectivite',
    'la deuxième': 'collectivite',
    'le 3': 'gip',
    'option 4': 'entreprise',
    'la dernière': 'etablissement',
    collectivite: 'collectivite',
    territoriale: 'collectivite',
    'etablissement public': 'etablissement',
    mairie: 'collectivite',
    GIP: 'gip',
    assosiation: '? association (choice.typo)',
    entrprise: '? entreprise (choice.typo)',
    'asso ou entreprise': '? association | entreprise (choice.several)',
    '7': '- choice.outOfRange',
    '0': '- choice.outOfRange',
    '12': '- choice.outOfRange',
    '1234': '- choice.missing',
    a1: '- choice.missing',
    '1a': '- choice.missing',
    dernier: 'etablissement',
    'la dernière fois': '- choice.missing',
    aderniere: '- choice.missing',
    'le numero': '- choice.missing',
    loi: 'association',
    lo: '- choice.missing',
    'une sas à deux': 'entreprise',
    'société par actions': 'entreprise',
    assosiatoin: '? association (choice.typo)',
    'quelle est la date limite ?': '- choice.missing',
    '': '- choice.missing',
    '🙂': '- choice.missing',
  });
});
