/** Something that must never happen has happened. */
export class Violation extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Violation';
  }
}

/** @throws Violation when it doesn't hold */
export function hold(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Violation(message);
}
