import type { Config } from '../config/config.js';
import type { Clocks } from '../core/clocks.js';
import type { Words } from '../core/locales.js';
import type { Database } from '../storage/database.js';
import { readFileBytes } from '../storage/files.js';
import { firstMessageId } from '../storage/letters.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { StagedCourriers } from './stage-letters.js';

/** What letters are written with. */
export interface LettersPlace {
  readonly config: Config;
  readonly db: Database;
  readonly words: Words;
  readonly clocks: Clocks;
}

/** The letters of one unit of work. @param onLetter called once there are any, after the commit */
export function courriersOf(
  { config, db, words, clocks }: LettersPlace,
  work: UnitOfWork,
  onLetter: () => void = () => undefined,
): StagedCourriers {
  const service = {
    antivirus: config.clamd !== undefined,
    demonstration: config.demonstration !== undefined,
  };
  const { mailFrom: from, mailboxLimit, pageUrl } = config;
  return new StagedCourriers(
    {
      words,
      clocks,
      from,
      service,
      mailboxLimit,
      pageUrl,
      readFile: (id) => readFileBytes(db, id),
      threadOf: (reference) => firstMessageId(db, reference, 'dreets'),
      onLetter,
    },
    work,
  );
}
