import type { Champ } from '../appel/appel.js';
import type { Valeur } from '../dossier/dossier.js';
import type { ChampReading, Hearing } from './champ-reader.js';
import { joinedIds } from './choix-multiple.js';
import { readerOf, type ChampType } from './champs.js';

/** How a field is filled in on a form. */
export type Saisie =
  | 'texte'
  | 'lignes'
  | 'courriel'
  | 'telephone'
  | 'jour'
  | 'nombre'
  | 'choix'
  | 'plusieurs'
  | 'ouinon'
  | 'case';

/** Amounts and shares stay texts: people write « 25 000 € », which an input of numbers throws away. */
const SAISIES: Partial<Record<ChampType, Saisie>> = {
  texteLong: 'lignes',
  email: 'courriel',
  telephone: 'telephone',
  date: 'jour',
  choix: 'choix',
  choixMultiple: 'plusieurs',
  ouinon: 'ouinon',
  engagement: 'case',
};

/** The input in which a field is filled in. */
export function saisieOf({ type, entier }: Pick<Champ, 'type' | 'entier'>): Saisie {
  return type === 'nombre' && entier === true ? 'nombre' : (SAISIES[type] ?? 'texte');
}

/** The value that such an input holds for an answer; undefined where it shows the answer as people write it. */
export function valeurSaisie(champ: Champ, valeur: Valeur): string | undefined {
  return EXACT.has(saisieOf(champ)) ? String(valeur) : undefined;
}

const EXACT: ReadonlySet<Saisie> = new Set<Saisie>([
  'jour',
  'nombre',
  'choix',
  'plusieurs',
  'ouinon',
  'case',
]);

/** Reads what was put into the input of a field: a choice is what it is, all else is read as if it were typed. */
export async function readSaisie(hearing: Hearing, saisi: string): Promise<ChampReading> {
  const { champ } = hearing;
  switch (saisieOf(champ)) {
    case 'choix':
    case 'plusieurs':
      return readChosen(champ, saisi.split(','));
    case 'ouinon':
    case 'case':
      return exactly(champ, saisi === 'true');
    default:
      return readerOf(champ.type).read(hearing);
  }
}

function readChosen(champ: Champ, ids: readonly string[]): ChampReading {
  const most = champ.type === 'choixMultiple' ? (champ.bornes?.max ?? Infinity) : 1;
  const chosen = joinedIds(champ.options, ids);
  if (chosen === '') return { kind: 'none', reason: 'choice.outOfRange' };
  return ids.length > most ? { kind: 'none', reason: 'choice.tooMany' } : exactly(champ, chosen);
}

function exactly({ id }: Champ, valeur: Valeur): ChampReading {
  return { kind: 'read', answers: { [id]: valeur }, explained: [] };
}
