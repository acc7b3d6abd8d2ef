/** What the server tells the page. Its twin is bot/page/client-config.ts. */
export interface Config {
  readonly locale: string;
  /** Address of Web Chat's prebuilt file. */
  readonly webChat: string;
  readonly nonce: string;
  /** Largest file accepted, bytes. */
  readonly tailleFichierMax: number;
  readonly mots: Readonly<Record<Mot, string>>;
}

export type Mot =
  | 'assistant'
  | 'ditAssistant'
  | 'saisie'
  | 'joindre'
  | 'historique'
  | 'deposerIci'
  | 'perdue'
  | 'occupe'
  | 'retablie'
  | 'impossible'
  | 'tropGros'
  | 'refuse'
  | 'confirmerNouvelle'
  | 'confirmerQuitter'
  | 'quitterImpossible';

/** Reads the data block of the page. */
export function readConfig(page: Document): Config {
  return JSON.parse(page.getElementById('config')?.textContent ?? '') as Config;
}
