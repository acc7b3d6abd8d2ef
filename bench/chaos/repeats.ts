import { copies } from './mails.js';
import type { World } from './world.js';

/** Clocks of one machine, read a moment apart. */
const MOMENT_MS = 1000;

/** A letter that reached a mailbox once more, and why. */
export interface Repeat {
  readonly letterId: string;
  /** `muet`: the server took the copy before without saying so; `tué`: it said so to a process that was killed before it could note it. */
  readonly cause: 'muet' | 'tué' | undefined;
}

/** Every copy but the last of each letter, with what explains that another one followed. */
export function repeatsOf(world: World): readonly Repeat[] {
  return [...copies(world)].flatMap(([letterId, mails]) =>
    mails.slice(1).map((next, index) => {
      const { at, told } = mails[index]!.delivered;
      const killed = world.kills.some((kill) => kill.at >= at - MOMENT_MS && kill.at <= next.delivered.at);
      return { letterId, cause: told ? (killed ? 'tué' : undefined) : 'muet' };
    }),
  );
}
