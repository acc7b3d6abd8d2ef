import { CALL } from '../../../support/faulty-content.js';
import { fault, type FaultyCase } from './faulty-case.js';

const A = 'appel.yaml';
const P = 'pieces.yaml';

/** Files that are missing or not YAML, keys and values that are not what is expected. */
export const READING: readonly FaultyCase[] = [
  fault('fichierManquant', A, undefined, null, ''),
  fault('fichierManquant', P, undefined, null, ''),
  fault('fichierIgnore', 'notes.txt', undefined, 'à faire', ''),
  fault('fichierIgnore', 'appels/notes.txt', undefined, 'à faire', ''),
  fault('fichierTropGros', P, undefined, `# ${'x'.repeat(2_200_000)}`, ''),
  fault('fichierVide', P, undefined, '# rien\n', ''),
  {
    key: 'fichierCodage',
    changes: [{ file: `${CALL}/${P}`, from: /$/u, to: '\n', encoding: 'latin1' }],
    file: `${CALL}/${P}`,
    place: '',
  },
  fault('yamlIndentation', A, 'titreCourt:\n  fr: AAP facilitateurs 2023\n  en:', 'titreCourt:\n   fr: AAP\n  en:', ''),
  fault('yamlTabulation', A, 'titreCourt:\n  fr:', 'titreCourt:\n\tfr:', ''),
  fault('yamlCleDouble', A, 'mode: relais', 'mode: relais\nmode: officiel', ''),
  fault('yamlDeuxPoints', A, 'fr: AAP facilitateurs 2023', 'fr: AAP 2023 : facilitateurs', ''),
  fault('yamlIncomplet', A, "retenue: '2023-07-01'", "retenue: '2023-07-01", ''),
  fault('yamlIllisible', A, 'mode: relais', 'mode: *inconnu', ''),
  fault('yamlIllisible', A, 'titreCourt:\n  fr: AAP facilitateurs 2023', 'titreCourt: &t\n  fr: *t', ''),
  fault('cleManquante', A, 'prefixe: AAP23\n', '', 'prefixe'),
  fault('cleManquante', A, /question: \{.*/u, 'question:', 'champs[1].question'),
  fault('cleInconnue', A, 'fuseau:', 'fusau:', 'fusau', { also: ['cleManquante'] }),
  fault('cleInconnue', P, 'obligatoire: true', 'obligatoire: true\n  formulair: x', '[0].formulair'),
  fault('texteCoupe', P, /'Quelques pages suffisent.'/u, 'Quelques pages, au plus, suffisent.', '[1].aide.au plus', {
    also: ['texteCoupe'],
  }),
  fault('traductionManquante', A, '  en: Facilitators call 2023\n', '', 'titreCourt.en'),
  fault('attenduTexte', A, 'fr: AAP facilitateurs 2023', 'fr: 2023', 'titreCourt.fr'),
  fault('attenduNombre', A, 'min: 0.1', "min: '0,1'", 'champs[15].bornes.min'),
  fault('attenduEntier', A, 'max: 200', 'max: 200.5', 'champs[1].max'),
  fault('attenduOuiNon', P, 'obligatoire: true', 'obligatoire: oui', '[0].obligatoire'),
  fault('attenduListe', P, 'formats: [pdf, docx, odt]', 'formats: pdf', '[0].formats'),
  fault('attenduBloc', A, /titreCourt:\n.*\n.*\n/u, 'titreCourt: AAP\n', 'titreCourt'),
  fault('valeurInconnue', A, 'mode: relais', 'mode: relai', 'mode'),
  fault('texteVide', A, 'fr: AAP facilitateurs 2023', "fr: ''", 'titreCourt.fr'),
  fault('texteTropLong', A, 'fr: AAP facilitateurs 2023', `fr: ${'a'.repeat(2001)}`, 'titreCourt.fr'),
  fault('listeVide', P, 'formats: [pdf, docx, odt]', 'formats: []', '[0].formats'),
  fault(
    'listeTropLongue',
    A,
    'synonymes: [fondation',
    `synonymes: [${'a, '.repeat(120)}fondation`,
    'champs[2].options[1].synonymes',
  ),
  fault('nombreTropPetit', A, 'minutesEstimees: 25', 'minutesEstimees: 0', 'minutesEstimees'),
  fault('nombreTropGrand', A, 'minutesEstimees: 25', 'minutesEstimees: 900', 'minutesEstimees'),
  fault('formeId', A, '  grand_est:\n', '  Grand Est:\n', 'sources.Grand Est', { also: ['sourceInconnue'] }),
  fault('formeId', P, 'id: note_projet', 'id: note de projet', '[1].id'),
  fault('formePrefixe', A, 'prefixe: AAP23', 'prefixe: aap-23', 'prefixe'),
  fault('formeUrl', A, 'url: https://bourgogne', 'url: bourgogne', 'sources.page_bfc.url'),
  fault('formeModele', P, 'obligatoire: true', 'obligatoire: true\n  modele: ../../.env', '[0].modele'),
  fault('modeleManquant', P, 'obligatoire: true', 'obligatoire: true\n  modele: formulaire.docx', '[0].modele'),
  {
    key: 'fichierManquant',
    changes: [{ file: `${CALL}/faq/en/poste.yaml`, to: null }],
    file: `${CALL}/faq/en`,
    place: '',
    also: Array.from({ length: 3 }, () => 'faqSansTraduction' as const),
  },
];
