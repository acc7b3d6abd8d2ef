import { CALL } from '../../../support/faulty-content.js';
import { fault, type FaultyCase } from './faulty-case.js';

const A = 'appel.yaml';
const P = 'pieces.yaml';
const CLOSING = "cloture: '2023-07-01T23:59:59+02:00'";
const RECOURS = 'voiesDeRecours: { fr: Recours gracieux., en: Appeal. }';
const OTHER_FORM = 'sauf: { formeJuridique: association, formulaire: cerfa }';

const RULE = 'regles:\n  - { champ: debut, doit: ">=", que: montant, message: { fr: Non., en: No. } }';

const W = '{ fr: Valeur, en: Value }';
const field = (type: string): string =>
  `  - id: nouveau\n    type: ${type}\n    groupe: projet\n    libelle: ${W}\n    question: ${W}\n    rappel: ${W}\n    aide: ${W}`;

/** Dates, sources, fields, documents: what each rule of a call refuses. */
export const RULES: readonly FaultyCase[] = [
  fault('idDossier', A, 'id: facilitateurs-2023', 'id: facilitateurs-2024', 'id'),
  fault('fuseauInconnu', A, 'fuseau: Europe/Paris', 'fuseau: Europe/Pari', 'fuseau'),
  fault('dateSansArbitrage', A, / {2}arbitrage:[^]*?\nsources:/u, 'sources:', 'dates.publiees'),
  fault('dateRetenueInconnue', A, "retenue: '2023-07-01'", "retenue: '2023-07-02'", 'dates.retenue', {
    also: ['clotureAutreJour'],
  }),
  fault('clotureAutreJour', A, CLOSING, "cloture: '2023-07-01T23:59:59-02:00'", 'cloture'),
  fault('clotureAvantOuverture', A, "ouverture: '2023-03-29", "ouverture: '2024-03-29", 'cloture'),
  fault('formeInstant', A, CLOSING, "cloture: '2023-07-01T23:59:59'", 'cloture'),
  fault('formeJour', A, "retenue: '2023-07-01'", "retenue: '2023-06-31'", 'dates.retenue'),
  fault('sourceInconnue', A, 'source: page_bfc', 'source: page_bcf', 'dates.publiees[0].source'),
  fault('sourceInconnue', A, 'id: plan, source: page_bfc', 'id: plan, source: idf', 'faits[0].source'),
  fault('idDouble', A, 'id: bilan_2022', 'id: plan', 'faits[1].id'),
  fault('idDouble', A, 'id: contact', 'id: signataire', 'champs[10].id', { also: ['champInconnu'] }),
  fault('idDouble', A, '{ id: fondation', '{ id: association', 'champs[2].options[1].id', { also: ['conditionOption'] }),
  fault('idDouble', P, 'id: note_projet', 'id: formulaire', '[1].id'),
  fault('choixSansOptions', A, 'type: texte', 'type: choix', 'champs[1]', { also: ['registreType', 'roleType'] }),
  fault('optionsInutiles', A, 'type: choix', 'type: texte', 'champs[2].options', { also: ['registreType'] }),
  fault('cleAutreType', A, 'type: ouinon', 'type: texte', 'champs[8].reponses', { also: ['attenduTexte'] }),
  fault('ensembleInconnu', A, 'ensemble: [facilitateur,', 'ensemble: [facilitatrice,', 'champs[14].options[2].ensemble[0]'),
  fault('bornesInversees', A, 'bornes: { min: 0.1, max: 50 }', 'bornes: { min: 50, max: 0.1 }', 'champs[15].bornes'),
  fault('formeNature', A, "natures: ['7410']", "natures: ['GIP']", 'champs[2].options[5].natures[0]'),
  fault('lieuAbsent', A, 'type: territoire\n    lit: { fait: codePostal }\n    registre: region', 'type: texte', 'champs'),
  fault('lieuDouble', A, 'type: telephone', 'type: territoire', 'champs[12]'),
  fault('contactAbsent', A, 'type: email', 'type: texte', 'champs'),
  fault('contactDouble', A, 'type: telephone', 'type: email', 'champs[12]'),
  fault('contactIncertain', A, 'type: email', 'type: email\n    facultatif: true', 'champs[11]'),
  fault('roleDouble', A, 'role: contact', 'role: signataire', 'champs[10].role'),
  fault('roleType', A, 'type: texte\n    role: intitule', 'type: personne\n    role: intitule', 'champs[13].role'),
  fault('nomAbsent', A, 'role: nom\n    lit: { fait: nom }\n    registre: nom', 'lit: { fait: nom }', 'champs'),
  fault('nomIncertain', A, 'role: nom', 'role: nom\n    facultatif: true', 'champs[1]'),
  fault('champInconnu', A, 'objet: [etp]', 'objet: [etpp]', 'objet[0]'),
  fault('rubriqueInconnue', A, 'contact: { fr: Le contact', 'contacts: { fr: Le contact', 'rubriques.contacts'),
  fault('regleIncomparable', A, 'objet: [etp]', `objet: [etp]\n${RULE}`, 'regles[0]'),
  fault('cleAutreType', A, 'type: siret', 'type: siret\n    unite: { fr: ETP, en: FTE }', 'champs[0].unite'),
  fault('cleAutreType', A, 'type: siret', 'type: siret\n    entier: true', 'champs[0].entier'),
  fault('cleAutreType', A, 'type: siret', 'type: siret\n    fois: 3', 'champs[0].fois'),
  fault('aCompleter', A, 'fr: AAP facilitateurs 2023', 'fr: À COMPLÉTER', 'titreCourt.fr'),
  fault('calculSansFormule', A, 'champs:\n', `champs:\n${field('calcul')}\n`, 'champs[0]'),
  fault('codeSansModele', A, 'champs:\n', `champs:\n${field('code')}\n`, 'champs[0]'),
  fault('formeModeleCode', A, 'champs:\n', `champs:\n${field('code')}\n    modele: é\n`, 'champs[0].modele', { also: ['codeSansModele'] }),
  fault('calculNonNombre', A, 'champs:\n', `champs:\n${field('calcul')}\n    calcul: { somme: [structure] }\n`, 'champs[0].calcul.somme'),
  fault('regleNonPosee', A, 'champs:\n', `regles:\n  - { champ: nouveau, doit: '<', que: 5, message: { fr: Non., en: No. } }\nchamps:\n${field('calcul')}\n    calcul: { somme: [montant] }\n`, 'regles[0].champ'),
  fault('registreType', A, 'registre: nom', 'registre: adresse', 'champs[1].registre'),
  fault('motVide', A, 'fr: [mail, courriel,', "fr: ['la', courriel,", 'champs[11].mots.fr[0]'),
  fault('motPartage', A, 'fr: [mail, courriel,', 'fr: [budget de l’action et plan de financement, courriel,', 'champs[11].mots.fr[0]'),
  fault('conditionVide', A, 'quand: { si: { cofinance: true } }', 'quand: {}', 'champs[20].quand'),
  fault('valeurCondition', A, 'si: { cofinance: true }', 'si: { cofinance: { est: true } }', 'champs[20].quand.si.cofinance'),
  fault('conditionChampInconnu', A, 'si: { cofinance: true }', 'si: { cofinancer: true }', 'champs[20].quand.si.cofinancer'),
  fault('conditionChampInconnu', P, 'renouvellement: true', 'renouvelement: true', '[14].quand.si.renouvelement'),
  fault('conditionChampApres', A, 'si: { cofinance: true }', 'si: { renouvellement: true }', 'champs[20].quand.si.renouvellement'),
  fault('conditionOption', P, OTHER_FORM, OTHER_FORM.replace('cerfa', 'cerfas'), '[5].quand.sauf.formulaire'),
  fault('conditionOption', P, '[collectivite, epci,', '[collectivite, epcis,', '[11].quand.si.formeJuridique'),
  fault('conditionOuiNon', P, 'representantLegal: false', 'representantLegal: non', '[4].quand.si.representantLegal'),
  fault('conditionNombre', P, 'renouvellement: true', "etp: '2'", '[14].quand.si.etp'),
  fault('attenduTexte', P, 'rna: aucun', 'rna: 0', '[8].quand.si.rna'),
  fault('conditionSansTexte', P, / {2}condition: .*\n/u, '', '[4]'),
  fault('formeFichier', P, 'fichier: formulaire', 'fichier: Formulaire 1', '[0].fichier'),
  fault('formatInconnu', P, 'formats: [pdf, docx, odt]', 'formats: [.pdf, docx]', '[0].formats[0]'),
  fault('formatRefuse', P, 'formats: [pdf, docx, odt]', 'formats: [pdf, zip]', '[0].formats[1]'),
  fault('formatRefuse', P, 'formats: [pdf, docx, odt]', 'formats: [XLSM]', '[0].formats[0]'),
  fault('idPartage', P, 'id: fiche_poste', 'id: telephone', '[15].id'),
  fault('tailleCourriel', A, 'tailleFichierMax: 10485760', 'tailleFichierMax: 52428800', 'tailleFichierMax'),
  fault('officielSansRecours', A, 'mode: relais', 'mode: officiel', 'mode'),
  fault('recoursInutiles', A, 'mode: relais', `mode: relais\n${RECOURS}`, 'voiesDeRecours'),
  {
    key: 'officielSansTelephone',
    changes: [{ file: `${CALL}/appel.yaml`, from: 'mode: relais', to: `mode: officiel\n${RECOURS}` }],
    file: 'regions.yaml',
    place: 'regions',
  },
  fault('typoApostrophe', A, 'attestation:\n  fr: >-\n    J’atteste', "attestation:\n  fr: >-\n    J'atteste", 'attestation.fr'),
  fault('typoGuillemets', A, 'fr: AAP facilitateurs 2023', 'fr: AAP "facilitateurs" 2023', 'titreCourt.fr'),
  fault('typoEspace', A, 'fr: AAP facilitateurs 2023', 'fr: AAP facilitateurs ?', 'titreCourt.fr'),
  fault('typoEspace', A, 'fr: AAP facilitateurs 2023', 'fr: AAP « facilitateurs\u00A0»', 'titreCourt.fr'),
  {
    key: 'prefixeDouble',
    changes: ['appel.yaml', 'pieces.yaml', 'faq/fr/poste.yaml', 'faq/en/poste.yaml'].map((file) => ({
      file: `appels/seconde/${file}`,
      like: `${CALL}/${file}`,
      ...(file === 'appel.yaml' ? { from: 'id: facilitateurs-2023', to: 'id: seconde' } : { from: /$/u, to: '\n' }),
    })),
    file: 'appels/seconde/appel.yaml',
    place: 'prefixe',
  },
  {
    key: 'autreAppel',
    changes: [
      ...['pieces.yaml', 'faq/fr/poste.yaml', 'faq/en/poste.yaml'].map((file) => ({
        ...{ file: `appels/seconde/${file}`, like: `${CALL}/${file}`, from: /$/u, to: '\n' },
      })),
      {
        ...{ file: 'appels/seconde/appel.yaml', like: `${CALL}/appel.yaml` },
        ...{ from: 'id: facilitateurs-2023\nprefixe: AAP23', to: 'id: seconde\nprefixe: AAP24' },
      },
      { file: 'appels/seconde/appel.yaml', from: 'fr: AAP facilitateurs 2023', to: 'fr: AAP seconde' },
      {
        file: 'appels/seconde/appel.yaml',
        from: 'attestation:\n  fr: >-\n    J’atteste',
        to: 'attestation:\n  fr: >-\n    Pour l’AAP facilitateurs 2023, j’atteste',
      },
    ],
    file: 'appels/seconde/appel.yaml',
    place: 'attestation.fr',
  },
];
