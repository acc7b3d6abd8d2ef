/** The server can't be reached or fails: what was asked is to be asked again, later. */
export class UnreachableError extends Error {
  /** @param retryAfter seconds that the server asked to wait */
  constructor(
    cause: unknown,
    readonly retryAfter = 0,
    /** It answers, and asks to be asked less. */
    readonly busy = false,
  ) {
    super('The server can’t be reached', { cause });
    this.name = 'UnreachableError';
  }
}

/** The server doesn't want this request, and won't if it is repeated. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    /** The server's word for why, if it gave one. */
    readonly code?: string,
  ) {
    super(`The server refused: ${status}`);
    this.name = 'RefusedError';
  }
}

/** The conversation that the page shows is over on the server. */
export class ConversationOverError extends Error {
  /** @param left whether it is because the visitor left their device, in another window perhaps */
  constructor(readonly left = false) {
    super('The conversation is over');
    this.name = 'ConversationOverError';
  }
}
