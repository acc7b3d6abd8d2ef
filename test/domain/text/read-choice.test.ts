import { readChoice } from '../../../domain/text/read-choice.js';
import { readsLike } from './readings.js';

const FORMES = [
  { id: 'association', label: 'Association', synonyms: ['asso', 'loi 1901'] },
  { id: 'collectivite', label: 'Collectivité territoriale', synonyms: ['commune', 'mairie', 'département'] },
  { id: 'gip', label: 'Groupement d’intérêt public (GIP)', synonyms: ['gip'] },
  { id: 'entreprise', label: 'Entreprise', synonyms: ['société', 'sas', 'sarl'] },
  { id: 'etablissement', label: 'Établissement public', synonyms: ['EPCI'] },
];

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
