import type { Words } from '../core/locales.js';
import type { Alarm, AlarmKind } from '../storage/alarms.js';
import type { Message } from './dreets-letter.js';
import { formatInstant } from './view/format-instant.js';
import * as blocks from './letter-blocks.js';

/** Alarms that one letter lists; the command lists all of them. */
const MOST_LISTED = 50;
const FUSEAU = 'Europe/Paris';

/** What tells the operator of alarms that were just opened: what, about which dossier, and what to do. No more of any person. */
export function alarmLetter(words: Words, alarms: readonly Alarm[]): Message {
  const say = (key: string): string => words('fr', `courrier:alarmes.${key}`, { count: alarms.length });
  const kinds = [...new Set(alarms.map(({ kind }) => kind))];
  return blocks.composeMessage(say('sujet'), say('titre'), [
    ...blocks.table(
      [say('quoi'), say('objet'), say('depuis')],
      alarms
        .slice(0, MOST_LISTED)
        .map(({ kind, subject, at }) => [what(words, kind), subject, formatInstant(words, at, FUSEAU)]),
    ),
    ...blocks.section(
      say('remedes'),
      blocks.list(
        kinds.map((kind) =>
          words('fr', 'courrier:alarmes.remede', {
            quoi: what(words, kind),
            remede: words('fr', `operateur:alarme.${kind}.remede`),
          }),
        ),
      ),
    ),
    blocks.paragraph(say('suite'), true),
  ]);
}

function what(words: Words, kind: AlarmKind): string {
  return words('fr', `operateur:alarme.${kind}.quoi`);
}
