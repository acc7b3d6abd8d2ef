import type { Random } from './random.js';
import type { Visitor } from './visitor.js';

/** Sends one input as a visitor. @returns what came of it, for the table. @throws Violation */
export type Play = (visitor: Visitor, random: Random) => Promise<string>;
