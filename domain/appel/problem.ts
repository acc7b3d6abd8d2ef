/** `error`: the call can't be served. `warning`: it is served, and its author should look. */
export type Level = 'error' | 'warning';

/**
 * Everything that can be wrong with content, and how grave it is.
 * Each key has its sentence and its remedy in locales/{fr,en}/contenu.json, under `problemes`.
 */
export const LEVELS = {
  fichierManquant: 'error',
  fichierIgnore: 'warning',
  fichierTropGros: 'error',
  fichierVide: 'error',
  fichierCodage: 'error',
  yamlIndentation: 'error',
  yamlTabulation: 'error',
  yamlCleDouble: 'error',
  yamlDeuxPoints: 'error',
  yamlIncomplet: 'error',
  yamlIllisible: 'error',
  cleManquante: 'error',
  cleInconnue: 'error',
  traductionManquante: 'error',
  attenduTexte: 'error',
  attenduNombre: 'error',
  attenduEntier: 'error',
  attenduOuiNon: 'error',
  attenduListe: 'error',
  attenduBloc: 'error',
  texteCoupe: 'error',
  valeurInconnue: 'error',
  valeurCondition: 'error',
  texteVide: 'error',
  texteTropLong: 'error',
  listeVide: 'error',
  listeTropLongue: 'error',
  nombreTropPetit: 'error',
  nombreTropGrand: 'error',
  formeId: 'error',
  formePrefixe: 'error',
  formeJour: 'error',
  formeInstant: 'error',
  formeUrl: 'error',
  formeAdresse: 'error',
  formeCode: 'error',
  formeTelephone: 'error',
  codeInconnu: 'error',
  formeModele: 'error',
  formeFichier: 'error',
  formeNature: 'error',
  formeModeleCode: 'error',
  conditionVide: 'error',
  idDouble: 'error',
  idDossier: 'error',
  idPartage: 'error',
  prefixeDouble: 'warning',
  fuseauInconnu: 'error',
  formeFuseau: 'error',
  dateSansArbitrage: 'error',
  dateRetenueInconnue: 'error',
  clotureAutreJour: 'error',
  clotureAvantOuverture: 'error',
  sourceInconnue: 'error',
  conditionChampInconnu: 'error',
  conditionChampApres: 'error',
  conditionOption: 'error',
  conditionOuiNon: 'error',
  conditionNombre: 'error',
  conditionSansTexte: 'error',
  choixSansOptions: 'error',
  optionsInutiles: 'error',
  ensembleInconnu: 'error',
  bornesInversees: 'error',
  aCompleter: 'error',
  autreAppel: 'warning',
  cleAutreType: 'error',
  calculSansFormule: 'error',
  calculNonNombre: 'error',
  codeSansModele: 'error',
  regleNonPosee: 'error',
  registreType: 'error',
  acteInconnu: 'error',
  acteSansPhrase: 'error',
  listeSansTournure: 'error',
  phraseVide: 'error',
  phraseDouble: 'error',
  phraseAutreActe: 'error',
  contactAbsent: 'error',
  contactDouble: 'error',
  lieuAbsent: 'error',
  lieuDouble: 'error',
  roleDouble: 'error',
  roleType: 'error',
  nomAbsent: 'error',
  nomIncertain: 'error',
  champInconnu: 'error',
  rubriqueInconnue: 'error',
  regleIncomparable: 'error',
  contactIncertain: 'error',
  motVide: 'error',
  motPartage: 'warning',
  formatInconnu: 'error',
  formatRefuse: 'error',
  modeleManquant: 'error',
  tailleCourriel: 'warning',
  faqSansTraduction: 'error',
  faqVariable: 'error',
  faqBouton: 'error',
  faqSuite: 'error',
  faqEtatManquant: 'error',
  faqEtatInconnu: 'error',
  faqEtatDouble: 'error',
  faqEtatNonDeclare: 'error',
  faqSelonPlace: 'error',
  faqSelonLangue: 'error',
  faqValeurEtat: 'error',
  faqAutreDate: 'error',
  faqAncienne: 'warning',
  faqVerifieFutur: 'warning',
  faqTropPeuDeFormes: 'warning',
  faqFormesVoisines: 'warning',
  typoApostrophe: 'warning',
  typoGuillemets: 'warning',
  typoEspace: 'warning',
  regionsSansBoite: 'warning',
  boiteContact: 'warning',
  boiteAppelInconnu: 'warning',
  officielSansRecours: 'warning',
  recoursInutiles: 'warning',
  officielSansTelephone: 'warning',
} as const satisfies Record<string, Level>;

export type ProblemKey = keyof typeof LEVELS;

/** Keys and positions from the root of a file to the place meant. */
export type Path = readonly (string | number)[];

/** Something wrong at a place of one file. */
export interface Finding {
  readonly key: ProblemKey;
  readonly path: Path;
  /** What the sentence and the remedy quote. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A finding, with the file it is in (relative to the content folder). */
export interface Problem extends Finding {
  readonly level: Level;
  readonly file: string;
  /** Line of the file, from 1, when it is known. */
  readonly line?: number;
}

export function finding(key: ProblemKey, path: Path, values: Finding['values'] = {}): Finding {
  return { key, path, values };
}

/** Findings of one file as problems. */
export function inFile(file: string, findings: readonly Finding[]): readonly Problem[] {
  return findings.map((found) => ({ ...found, file, level: LEVELS[found.key] }));
}

export function isProblemKey(text: string): text is ProblemKey {
  return Object.hasOwn(LEVELS, text);
}

/** A path as an author reads it: `champs[3].quand.si.formeJuridique`. */
export function formatPath(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
}
