import { foldInPlace } from '../text/fold.js';
import { hear } from '../understanding/said.js';
import type { ChampReader, ChampReading } from './champ-reader.js';
import { date } from './date.js';

const TIME =
  /(?<![\d/.])(?:a |at |vers |des )?(?:([01]?\d|2[0-3]) ?(?:h(?:eures?)?|:) ?([0-5]\d)?(?![\d/])|(1[0-2]|[1-9]) ?(am|pm)\b|\b(midi|noon|minuit|midnight)\b)(?: ?(?:precises?|pile|heures?))?/;

/** Reads a day and an hour: « le 12 mars 2024 à 14 h 30 » is 2024-03-12T14:30. */
export const dateHeure: ChampReader = {
  read: async (hearing): Promise<ChampReading> => {
    const { said, champ } = hearing;
    const time = TIME.exec(foldInPlace(said.text));
    if (time === null) {
      const reading = await date.read(hearing);
      return reading.kind === 'none' ? reading : { kind: 'none', reason: 'date.heure' };
    }
    const span = { start: time.index, end: time.index + time[0].length };
    const rest = said.typed.slice(0, span.start) + ' '.repeat(time[0].length) + said.typed.slice(span.end);
    const reading = await date.read({ ...hearing, said: hear(rest, said.langue) });
    if (reading.kind === 'none') return reading;
    const explained = [...reading.explained, span];
    const at = (answers: Readonly<Record<string, unknown>>): Record<string, string> => ({
      [champ.id]: `${String(answers[champ.id])}T${clock(time)}`,
    });
    return reading.kind === 'read'
      ? { ...reading, answers: at(reading.answers), explained }
      : { ...reading, candidates: reading.candidates.map(at), explained };
  },
};

function clock([, hour = '0', minute = '00', twelve, half, word]: RegExpExecArray): string {
  const named = word === undefined ? undefined : /^mi(?:di)?$|noon/.test(word) ? 12 : 0;
  const afternoon = twelve === undefined ? undefined : (Number(twelve) % 12) + (half === 'pm' ? 12 : 0);
  return `${String(named ?? afternoon ?? hour).padStart(2, '0')}:${minute}`;
}
