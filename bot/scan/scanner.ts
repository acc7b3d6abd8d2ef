import type { VerdictAntivirus } from '../../domain/dossier/controle.js';

/** What a virus scanner says of a file; `indisponible` when it says nothing that can be relied on. */
export type Analyse = VerdictAntivirus | 'indisponible';

/** What becomes of a file that is larger than what the scanner looks into. */
export const TROP_GROS = ['refuser', 'accepter'] as const;
export type TropGros = (typeof TROP_GROS)[number];

/** A virus scanner. It never throws: a scanner that fails is one that is not available. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<Analyse>;
}

/** Whether a scanner judges bytes that are harmless: a file to which it then gives no verdict is alone at fault. */
export async function answers(scanner: Scanner): Promise<boolean> {
  return (await scanner.scan(Buffer.from('assistant-aap'))) === 'sain';
}
