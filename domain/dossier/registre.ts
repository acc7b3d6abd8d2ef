/** What the public registry tells of one établissement. What it does not tell, or keeps undisclosed, is undefined. */
export interface FicheRegistre {
  /** `cesse` when the établissement, or the whole organisation, is closed. */
  readonly etat: 'actif' | 'cesse' | 'inconnu';
  readonly nom: string | undefined;
  /** In one line, as the registry writes it, with postal code and town. */
  readonly adresse: string | undefined;
  /** INSEE code of the town (71270), which tells the département. */
  readonly commune: string | undefined;
  /** INSEE code of the legal category, four digits (9220: association déclarée). */
  readonly natureJuridique: string | undefined;
  readonly rna: string | undefined;
}

/** What came of asking: a silent, failing or unreadable registry is `injoignable`, whatever the reason. */
export type ReponseRegistre =
  | { readonly kind: 'trouve'; readonly fiche: FicheRegistre }
  | { readonly kind: 'introuvable' }
  | { readonly kind: 'injoignable' };

/** The public registry of organisations. Never throws, and answers within a few seconds: no dossier waits for it. */
export interface Registre {
  etablissement(siret: string): Promise<ReponseRegistre>;
}
