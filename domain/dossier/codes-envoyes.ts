/** What a letter is asked for that anybody may have sent to an address. */
export type UsageCode = 'verification' | 'reprise' | 'invitation';

/** Who asks for a letter to whom. */
export interface DemandeCode {
  readonly adresse: string;
  readonly usage: UsageCode;
  readonly owner: string;
  /** The network that their conversation was opened from; absent where the channel doesn't tell. */
  readonly reseau?: string;
}

/** Letters over a day, whatever the dossier and the use. */
export interface LimitesCodes {
  /** Asked for by one person: to one address, and in all. */
  readonly personneAdresse: number;
  readonly personne: number;
  /** Asked for from one network, in which a whole office may stand: to one address, and in all. */
  readonly reseauAdresse: number;
  readonly reseau: number;
  /** To one address, whoever asks; and those of them that take no reference to be asked for. */
  readonly adresse: number;
  readonly adresseSansReference: number;
}

/** What holds when nothing is set. Who knows no reference leaves half of an address's letters to who does. */
export const LIMITES_CODES: LimitesCodes = {
  personneAdresse: 5,
  personne: 10,
  reseauAdresse: 8,
  reseau: 200,
  adresse: 20,
  adresseSansReference: 10,
};

/** One count to which a request adds, and where it stops. */
export interface Compte {
  readonly cle: readonly string[];
  readonly limite: number;
  /** Counted for each request, or for each letter that leaves: nobody spends an address's letters by asking for none. */
  readonly de: 'demande' | 'lettre';
}

/** The letters that people ask for, counted over a day. */
export interface CodesEnvoyes {
  /**
   * Counts a request and, when a letter leaves, the letter; what is counted commits with the turn.
   * @returns `dernier` when the person can't ask for another one there today, `refuse` when none may leave
   */
  compte(demande: {
    readonly adresse: string;
    readonly usage: UsageCode;
    readonly part: boolean;
  }): Promise<'permis' | 'dernier' | 'refuse'>;
}

/** All that a request is counted by: who asks, from where, and whom it reaches. */
export function comptesDe(
  { adresse: typed, usage, owner, reseau }: DemandeCode,
  limites: LimitesCodes,
): readonly Compte[] {
  const adresse = typed.toLowerCase();
  const demande = (limite: number, ...cle: readonly string[]): Compte => ({ cle, limite, de: 'demande' });
  const lettre = (limite: number, ...cle: readonly string[]): Compte => ({ cle, limite, de: 'lettre' });
  return [
    demande(limites.personneAdresse, 'personne', owner, adresse),
    demande(limites.personne, 'personne', owner),
    ...(reseau === undefined
      ? []
      : [
          demande(limites.reseauAdresse, 'reseau', reseau, adresse),
          demande(limites.reseau, 'reseau', reseau),
        ]),
    lettre(limites.adresse, 'adresse', adresse),
    ...(usage === 'reprise' ? [] : [lettre(limites.adresseSansReference, 'sans_reference', adresse)]),
  ];
}
