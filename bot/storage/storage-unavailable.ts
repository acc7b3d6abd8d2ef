/** The database can't be reached, or has no room: nothing was written, and the same may work later. */
export class StorageUnavailableError extends Error {
  readonly localeKey = 'erreurs:stockage';
  /** What the database or the network said, for the log. */
  readonly code: string;

  constructor(cause: unknown) {
    super('The database is unavailable', { cause });
    this.name = 'StorageUnavailableError';
    this.code = codeOf(cause) ?? 'UNREACHABLE';
  }
}

/** The code of a driver's error. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Whether this error, or what caused it, is the database being unavailable. By name: a driver's module may be loaded apart. */
export function isStorageUnavailable(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'StorageUnavailableError' || isStorageUnavailable(error.cause))
  );
}
