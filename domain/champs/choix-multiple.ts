import type { Option } from '../appel/appel.js';
import { foldInPlace } from '../text/fold.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { formsFor, readOption } from './choix.js';
import { findMentions } from './mentions.js';
import { standing } from './standing.js';

const ALL =
  /^\W*(?:(?:je (?:choisis|prends) |oui )?(?:tous|toutes|tout|les (?:deux|trois|quatre)|all|everything|both)(?: (?:les|of them|of the) ?\w*)?)\W*$/;
const PLACES =
  /^\W*(?:(?:le|la|les|numeros?|n°|choix) )*(\d{1,2}(?:\s*(?:,|;|\/|et|and|&|\+|\s)\s*\d{1,2})+)\W*$/;

/** The ids of the options that an answer holds, in the order of the call. */
export function optionIds(valeur: unknown): readonly string[] {
  return typeof valeur === 'string' && valeur !== '' ? valeur.split(',') : [];
}

/** Several options as one answer, in the order of the call. */
export function joinedIds(options: readonly Option[], chosen: readonly string[]): string {
  return options.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])).join(',');
}

/** Reads one or several options of a list: « culture et sport », « 1 et 3 », « toutes ». */
export const choixMultiple: ChampReader = { read: readOptions };

function readOptions(hearing: Hearing): ChampReading {
  const { said, champ } = hearing;
  const folded = foldInPlace(said.text);
  const whole = [{ start: 0, end: said.text.length }];
  if (ALL.test(folded)) return taken(hearing, champ.options, whole);
  const numbers = PLACES.exec(folded)?.[1]?.match(/\d+/g)?.map(Number);
  if (numbers !== undefined) {
    const options = numbers.map((number) => champ.options[number - 1]);
    return options.includes(undefined)
      ? { kind: 'none', reason: 'choice.outOfRange' }
      : taken(hearing, options as readonly Option[], whole);
  }
  const mentions = findMentions(folded, formsFor(champ));
  const { kept } = standing(said, folded, mentions);
  const options = [...new Set(kept.map(({ of }) => of))];
  if (options.length < 2) return readOption(hearing);
  const explained = kept.map(({ start, end }) => ({ start, end }));
  const unsure = Math.max(...kept.map(({ slips }) => slips)) > 1;
  const answers = {
    [champ.id]: joinedIds(
      champ.options,
      options.map(({ id }) => id),
    ),
  };
  if (unsure) return { kind: 'unsure', candidates: [answers], reason: 'choice.typo', explained };
  return taken(hearing, options, explained);
}

function taken(
  { champ }: Hearing,
  options: readonly Option[],
  explained: readonly { readonly start: number; readonly end: number }[],
): ChampReading {
  if (options.length > (champ.bornes?.max ?? Infinity)) return { kind: 'none', reason: 'choice.tooMany' };
  const ids = joinedIds(
    champ.options,
    options.map(({ id }) => id),
  );
  return { kind: 'read', answers: { [champ.id]: ids }, explained };
}
