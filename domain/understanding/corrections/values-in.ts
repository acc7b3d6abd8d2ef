import type { Champ } from '../../appel/appel.js';
import { readerOf } from '../../champs/champs.js';
import type { Valeur, Valeurs } from '../../dossier/dossier.js';
import { foldInPlace } from '../../text/fold.js';
import { ROAD } from '../../text/read-adresse.js';
import { digitsSaid } from '../../text/respelt.js';
import type { NamedHearing } from '../named-answers.js';
import { hear, type Span } from '../said.js';
import type { Segment } from './segments.js';

/** What an address without its town begins with: a number, or a kind of street. */
const STREET = new RegExp(`\\b\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? [a-z]|\\b(?:${ROAD})\\b`);

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

/** A postal code that is said to be one, in place of the old one. */
const POSTAL_CODE = /\b(?:code postal|cp|postal code|postcode)\b.*?(?<!\d)(\d{2} ?\d{3})(?!\d)/s;

/** « l’adresse est au 3 place de la Mairie »: the town stays. « le code postal, c’est 21899 »: all but the code stays. */
async function completed(hearing: NamedHearing, champ: Champ, text: string): Promise<readonly Valeurs[]> {
  const old = String(hearing.before[champ.id]);
  const [, street, town] = /^(.*), (\d{5} .*)$/.exec(old) ?? [];
  if (street === undefined || town === undefined) return [];
  const folded = digitsSaid(foldInPlace(text)).text;
  const code = POSTAL_CODE.exec(folded)?.[1]?.replace(' ', '');
  if (code === undefined && !STREET.test(folded)) return [];
  const whole =
    code === undefined
      ? `${text.replace(/[\s.,;]+$/, '')}, ${town}`
      : `${street}, ${town.replace(/^\d{5}/, code)}`;
  const reading = await readerOf(champ.type).read({
    ...hearing,
    said: hear(whole, hearing.said.langue),
    champ,
  });
  return reading.kind === 'read' ? [reading.answers] : [];
}
