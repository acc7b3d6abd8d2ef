import type { Options } from './options.js';
import type { Row } from './table.js';

/** Tells how far a measure is. */
export type Progress = (line: string) => void;

/** One part of the bench: measures, and gives its lines of the table. @throws when it can't say */
export type Part = (options: Options, progress: Progress) => Promise<readonly Row[]>;
