import type { World } from '../world.js';

/** What must hold at the end of a campaign. */
export interface Check {
  /** What the report calls it. */
  readonly name: string;
  /** @returns what does not hold, one line each; nothing when all is well */
  readonly findings: (world: World) => readonly string[];
}
