import { setPriority } from 'node:os';

/** Behind everybody who waits for an answer. */
const LOW = 10;

/** Lets the calling thread, and those that it then starts, compute behind all others, where the system can. */
export function computeBehind(): void {
  try {
    setPriority(LOW);
  } catch {
    // A system that doesn't let it computes as fast as it can.
  }
}
