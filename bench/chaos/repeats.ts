import { copies, type Mail } from './mails.js';
import type { World } from './world.js';

/** Clocks of one machine, read a moment apart. */
const MOMENT_MS = 1000;
/** No client of the campaign gives up before: see `service.ts`. */
const LATE_MS = 3500;

/** Somebody else began before the first one noted what it had heard, and it did note it. */
const HELD_PAST_LEASE = /(^|,)started,started,(.*,)?accepted,(.*,)?accepted(,|$)/;

/** A letter that reached a mailbox once more, and why. */
export interface Repeat {
  readonly letterId: string;
  /**
   * `muet`: the server took the copy before without saying so; `tard`: it said so when the client had given up, which had noted
   * that it did not know; `tué`: it said so to a process that was killed before it could note it; `bail`: to one that stood still
   * past its lease, or that the database did not answer for so long, and noted it afterwards.
   */
  readonly cause: 'muet' | 'tard' | 'tué' | 'bail' | undefined;
}

/** Every copy but the last of each letter, with what explains that another one followed. */
export function repeatsOf(world: World): readonly Repeat[] {
  return [...copies(world)].flatMap(([letterId, [first, ...others]]) => {
    let before = first;
    return others.map((next) => {
      const cause = causeOf(before, next, world);
      before = next;
      return { letterId, cause };
    });
  });
}

function causeOf({ delivered, letter }: Mail, next: Mail, { kills }: World): Repeat['cause'] {
  const { at, told, took } = delivered;
  if (!told) return 'muet';
  if (took >= LATE_MS && letter?.outcomes.includes('uncertain') === true) return 'tard';
  if (kills.some((kill) => kill.at >= at - MOMENT_MS && kill.at <= next.delivered.at)) return 'tué';
  return HELD_PAST_LEASE.test(letter?.outcomes.join() ?? '') ? 'bail' : undefined;
}
