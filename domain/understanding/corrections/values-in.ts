import type { Champ } from '../../appel/appel.js';
import { readerOf } from '../../champs/champs.js';
import type { Valeur, Valeurs } from '../../dossier/dossier.js';
import { foldInPlace } from '../../text/fold.js';
import { digitsSaid } from '../../text/respelt.js';
import type { NamedHearing } from '../named-answers.js';
import { hear, type Span } from '../said.js';
import type { Segment } from './segments.js';

/** The values of a field in the parts of a message: those that are new, and whether the old one is there. */
export async function valuesIn(
  hearing: NamedHearing,
  champ: Champ,
  parts: readonly Segment[],
): Promise<{ readonly fresh: readonly Valeurs[]; readonly old: boolean }> {
  const fresh = new Map<Valeur | undefined, Valeurs>();
  let old = false;
  for (const part of parts) {
    const text = hearing.said.typed.slice(part.start, part.end);
    for (const answers of await candidatesIn(hearing, champ, text)) {
      const value = answers[champ.id];
      if (value === hearing.before[champ.id]) old ||= part.dropped || corrected(hearing, part);
      else if (!part.dropped) fresh.set(value, { ...fresh.get(value), ...answers });
    }
  }
  return { fresh: [...fresh.values()], old };
}

function corrected({ said }: NamedHearing, part: Span): boolean {
  return said.clauses.some(
    ({ start, end, marks }) => start < part.end && part.start < end && marks.correction,
  );
}

/** What a text may say of a field. */
export async function candidatesIn(
  hearing: NamedHearing,
  champ: Champ,
  text: string,
): Promise<readonly Valeurs[]> {
  const told = champ.type === 'choix' ? withoutCounts(text) : text;
  const said = hear(told, hearing.said.langue);
  const reading = await readerOf(champ.type).read({ ...hearing, said, champ });
  if (reading.kind === 'read') return [reading.answers];
  if (reading.kind === 'unsure') return reading.candidates;
  return champ.type === 'adresse' ? completed(hearing, champ, text) : [];
}

const COUNT =
  /(?<!\bles )(?<![\p{L}\d])(?:\d+(?:[.,]\d+)?|deux|trois|two|three)(?:er)? ?(?=janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c|etp|postes?|personnes?|facilitat|euros?|€|mois|ans|january|february|march|april|may|june|july|august|posts?|people)/giu;

/** « le 2 novembre », « deux postes »: a count chooses nothing of a list. */
function withoutCounts(text: string): string {
  return text.replace(COUNT, '');
}

/** « l’adresse est au 3 place de la Mairie »: the town stays. */
async function completed(hearing: NamedHearing, champ: Champ, text: string): Promise<readonly Valeurs[]> {
  const old = String(hearing.before[champ.id]);
  const town = /, (\d{5} .*)$/.exec(old)?.[1];
  if (town === undefined || !/\d/.test(digitsSaid(foldInPlace(text)).text)) return [];
  const said = hear(`${text.replace(/[\s.,;]+$/, '')}, ${town}`, hearing.said.langue);
  const reading = await readerOf(champ.type).read({ ...hearing, said, champ });
  return reading.kind === 'read' ? [reading.answers] : [];
}
