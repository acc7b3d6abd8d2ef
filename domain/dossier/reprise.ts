import { adresseAdmise, withAcces } from './acces.js';
import type { Acces, CodeReprise, Dossier } from './dossier.js';
import { tryCode, type CodeRefusal } from './one-time-code.js';

/** The one way to a dossier that is not yet the person's: proving that one of its addresses is theirs. */
export interface Reprises {
  /**
   * Sends a code if the dossier exists and the address opens it. Nobody learns from it whether they do.
   * @returns false when none may be sent there today, or asked for
   */
  sendCode(reference: string, adresse: string): Promise<boolean>;
  /** Opens the dossier to the person if the code is right. @returns whether it was */
  open(reference: string, code: string): Promise<boolean>;
}

/** Who asks for a code or types one. */
export type Demandeur = Pick<Acces, 'owner' | 'conversationId'>;

/** The dossier with a code on its way to an admitted address. Only who asked for a code can use it or wear out its tries. */
export function withRepriseSent(dossier: Dossier, sent: CodeReprise, now: Date): Dossier {
  const others = codesOf(dossier).filter(
    (code) => code.owner !== sent.owner && Date.parse(code.expireLe) >= now.getTime(),
  );
  return { ...dossier, reprise: { codes: [...others, sent] } };
}

/** The dossier after a try; without refusal, who typed the code may work on it too. Nobody loses it. */
export function withRepriseTried(
  dossier: Dossier,
  empreinte: string,
  { owner, conversationId }: Demandeur,
  now: Date,
): { readonly dossier: Dossier; readonly refusal?: CodeRefusal } {
  const sent = codesOf(dossier).find((code) => code.owner === owner);
  if (dossier.reprise === undefined || sent === undefined) return { dossier, refusal: 'faux' };
  if (adresseAdmise(dossier, sent.adresse) === undefined) return { dossier, refusal: 'faux' };
  const others = codesOf(dossier).filter((code) => code !== sent);
  const { code, refusal } = tryCode(sent, empreinte, now);
  const codes = refusal === undefined ? others : [...others, { ...sent, essais: code.essais }];
  const tried = { ...dossier, reprise: { codes } };
  if (refusal !== undefined) return { dossier: tried, refusal };
  const { adresse } = sent;
  return { dossier: withAcces(tried, { owner, conversationId, adresse, depuis: now.toISOString() }) };
}

function codesOf({ reprise }: Dossier): readonly CodeReprise[] {
  return reprise?.codes ?? [];
}
