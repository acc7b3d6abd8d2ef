/** The two clocks, passed in: only `bot/compose/assemble.ts` knows where time comes from. */
export interface Clocks {
  /** Real time in milliseconds: leases, tokens, logs, what the page shows beside a message. */
  now(): number;
  /** Business time, shifted in the demonstration: what counts for deadlines. */
  businessNow(): Date;
}
