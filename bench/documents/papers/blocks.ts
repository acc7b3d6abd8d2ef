/** A line of text, a table of columns, a signature, or the end of a page. */
export type Block =
  | { readonly text: string; readonly size?: number; readonly right?: true }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly ink: true }
  | { readonly page: true };

/** A line of text. */
export const t = (text: string, size?: number): Block => (size === undefined ? { text } : { text, size });
/** A line on the right, where an address stands. */
export const r = (text: string): Block => ({ text, right: true });
/** A table. */
export const rows = (...lines: readonly (readonly string[])[]): Block => ({ rows: lines });
/** Somebody's signature. */
export const ink: Block = { ink: true };
