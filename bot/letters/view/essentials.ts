import type { Appel, Champ } from '../../../domain/appel/appel.js';
import { champDe } from '../../../domain/appel/roles.js';
import type { ChampType } from '../../../domain/champs/champs.js';
import type { Destination } from '../../../domain/dossier/courriers.js';
import type { Dossier, Valeur } from '../../../domain/dossier/dossier.js';
import { sentChamps, sentPieces } from '../../../domain/dossier/steps.js';
import { formatEuros } from '../../../domain/format/money.js';
import type { Words } from '../../core/locales.js';
import { formatValue } from './format-value.js';

/** A line of the letter's first screen. */
export interface Essentiel {
  readonly titre: string;
  readonly reponses: string;
  /** It tells which dossier this is: who applies, where, whom to speak to. */
  readonly identifie: boolean;
}

/** A figure read less surely than this is not shown. */
const SURE = 0.7;

interface Line {
  readonly titre: string;
  readonly champs: readonly Champ[];
}

/** Types whose answer says by itself what it is. */
const PLAIN: ReadonlySet<ChampType> = new Set<ChampType>([
  'choix',
  'choixMultiple',
  'pays',
  'commune',
  'periode',
  'territoire',
  'departement',
  'adresse',
  'email',
  'telephone',
]);
/** Types that people fill with any words: these must not be taken for the service's own. */
const TYPED: ReadonlySet<ChampType> = new Set<ChampType>(['texte', 'texteLong', 'personne']);

/** What the first screen of the letter answers, line by line: as the call lays it out, else by roles and types. */
export function essentials(
  words: Words,
  dossier: Dossier,
  appel: Appel,
  destination: Destination,
): readonly Essentiel[] {
  const sent = new Set(sentChamps(dossier, appel).map(({ id }) => id));
  const says = (champ: Champ, first: boolean): readonly string[] => {
    const valeur = dossier.champs[champ.id];
    return valeur === undefined || !sent.has(champ.id)
      ? []
      : [answer(words, champ, valeur, destination, first)];
  };
  const lines = linesOf(words, appel)
    .map(({ titre, champs }) => ({
      titre,
      reponses: champs.flatMap((champ, at) => says(champ, at === 0)).join(' – '),
      identifie: champs.some((champ) => identifies(champ, appel)),
    }))
    .filter(({ reponses }) => reponses !== '');
  const cout = costRead(words, dossier, appel);
  return cout === undefined
    ? lines
    : [...lines, { titre: words('fr', 'courrier:dreets.cout'), reponses: cout, identifie: false }];
}

/** The total cost that the documents sent give: most budgets have it, and nobody is asked for it. */
function costRead(words: Words, dossier: Dossier, appel: Appel): string | undefined {
  const sent = sentPieces(dossier, appel);
  const budgets = [...sent.filter(({ role }) => role === 'budget'), ...sent];
  for (const { id, libelle } of budgets)
    for (const { lecture } of dossier.pieces[id] ?? []) {
      const total = lecture?.faits.find((fait) => fait.id === 'montantTotal' && fait.sure >= SURE);
      if (typeof total?.value === 'number')
        return words('fr', 'courrier:dreets.lu', {
          valeur: formatEuros(total.value, 'fr'),
          piece: libelle.fr,
          page: total.page,
        });
    }
  return undefined;
}

/** What the subject says of the request: « 1,5 ETP ». */
export function objetOf(
  words: Words,
  dossier: Dossier,
  appel: Appel,
  destination: Destination,
): readonly string[] {
  const sent = sentChamps(dossier, appel);
  return (appel.objet ?? []).flatMap((id) => {
    const champ = sent.find((each) => each.id === id);
    const valeur = dossier.champs[id];
    return champ === undefined || valeur === undefined
      ? []
      : [withUnit(champ, formatValue(words, champ, valeur, destination))];
  });
}

/** Words that somebody typed, between quotation marks that they can't close. */
export function quoted(words: Words, typed: string): string {
  return words('fr', 'courrier:dreets.saisi', {
    texte: typed.replace(/«\s*/gu, '“').replace(/\s*»/gu, '”'),
  });
}

function linesOf(words: Words, appel: Appel): readonly Line[] {
  const { champs, essentiel } = appel;
  if (essentiel !== undefined)
    return essentiel.map((line) => ({
      titre: line.titre.fr,
      champs: line.champs.flatMap((id) => champs.filter((champ) => champ.id === id)),
    }));
  const typed = (...types: readonly ChampType[]): readonly Champ[] =>
    types.flatMap((type) => champs.filter((champ) => champ.type === type));
  const forme = champs.filter(({ registre }) => registre === 'formeJuridique');
  const role = (name: Parameters<typeof champDe>[0]): readonly Champ[] => {
    const champ = champDe(name, appel);
    return champ === undefined ? [] : [champ];
  };
  return [
    {
      titre: words('fr', 'courrier:dreets.qui'),
      champs: [...role('nom'), ...forme, ...typed('siret', 'rna')],
    },
    { titre: words('fr', 'courrier:dreets.ou'), champs: typed('departement', 'territoire') },
    { titre: words('fr', 'courrier:dreets.quoi'), champs: role('intitule') },
    { titre: words('fr', 'courrier:dreets.combien'), champs: [...role('quantite'), ...typed('montant')] },
    { titre: words('fr', 'courrier:dreets.signature'), champs: role('signataire') },
    {
      titre: words('fr', 'courrier:dreets.contact'),
      champs: [...role('contact'), ...typed('email', 'telephone')],
    },
  ];
}

/** An answer alone where it is plain or comes first, else behind its field's name. */
function answer(
  words: Words,
  champ: Champ,
  valeur: Valeur,
  destination: Destination,
  first: boolean,
): string {
  const formatted = formatValue(words, champ, valeur, destination);
  const said = TYPED.has(champ.type) ? quoted(words, formatted) : withUnit(champ, formatted);
  const alone = PLAIN.has(champ.type) || champ.unite !== undefined || first;
  return alone ? said : words('fr', 'courrier:dreets.nomme', { libelle: champ.libelle.fr, valeur: said });
}

/** A computed value is formatted with its unit. */
function withUnit({ unite, type }: Champ, valeur: string): string {
  return unite === undefined || type === 'calcul' ? valeur : `${valeur}\u00a0${unite.fr}`;
}

function identifies(champ: Champ, appel: Appel): boolean {
  return ['territoire', 'email'].includes(champ.type) || champ === champDe('nom', appel);
}
