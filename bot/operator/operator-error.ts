/** A command can't do what it was asked for. */
export class OperatorError extends Error {
  constructor(
    /** Key in `operateur:erreur`. */
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
    this.name = 'OperatorError';
  }
}
