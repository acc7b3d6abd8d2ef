/** What a virus scanner says of a file; `indisponible` when it says nothing that can be relied on. */
export type Analyse = 'sain' | 'infecte' | 'indisponible';

/** A virus scanner. It never throws: a scanner that fails is one that is not available. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<Analyse>;
}
