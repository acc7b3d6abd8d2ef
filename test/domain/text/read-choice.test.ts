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
    'quelle est la date limite ?': '- choice.missing',
    '': '- choice.missing',
    '🙂': '- choice.missing',
  });
});
