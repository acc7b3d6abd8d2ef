import type { Appel, Champ } from '../appel/appel.js';
import { applies, fieldsOf } from '../appel/condition.js';
import type { ChampReading, Hearing } from '../champs/champ-reader.js';
import { readerOf } from '../champs/champs.js';
import { takesAnyText } from '../champs/free-text.js';
import type { NamedAnswer } from './decision/heard.js';
import { partOf } from './part-of.js';

/** A name, or an amount: « oui, bien sûr » holds neither. */
const TELLING = /(?<!\p{L})\p{Lu}\p{L}{2}|\d{3}|\d ?(?:k|mille)(?!\p{L})/u;

/** « We do: »: what still belongs to the yes. */
const LED = /^[^:\d]{0,12}:/;

/**
 * « oui, le Département, 12 000 € »: what follows a yes, as the answer to the text that this yes asks for next. Nothing where
 * it tells nothing, or may be no answer.
 */
export async function followUp(
  hearing: Omit<Hearing, 'champ'>,
  { champs }: Appel,
  asked: Champ,
  reading: ChampReading,
): Promise<NamedAnswer | undefined> {
  if (asked.type !== 'ouinon' || reading.kind !== 'read') return undefined;
  const { said, before } = hearing;
  const after = { ...before, ...reading.answers };
  const next = champs.find(
    (champ) =>
      champ.quand !== undefined &&
      fieldsOf(champ.quand).includes(asked.id) &&
      takesAnyText(champ) &&
      before[champ.id] === undefined &&
      applies(champ.quand, after),
  );
  const from = reading.explained[0]?.end ?? 0;
  const led = LED.exec(said.text.slice(from))?.[0].length ?? 0;
  const rest = partOf(said, { start: from + led, end: said.text.length });
  if (next === undefined || !TELLING.test(rest.typed)) return undefined;
  const read = await readerOf(next.type).read({ ...hearing, said: rest, champ: next });
  return read.kind === 'read' ? { champ: next, answers: read.answers, corrects: false } : undefined;
}
