import type { TLSSocket } from 'node:tls';
import { attention, erreur, type Finding } from './finding.js';

/** A server's certificate, as a client of this machine sees it. */
export interface Certificate {
  /** Why it is not trusted, as OpenSSL names it; absent where it is. */
  readonly distrust?: string;
  /** Last instant of its validity, milliseconds. */
  readonly validTo: number;
}

const DAY_MS = 86_400_000;
/** A certificate renewed by itself is renewed a month before its end. */
const SOON_DAYS = 21;

/** The certificate of the other side of a connection. */
export function certificateOf(socket: TLSSocket): Certificate {
  // Typed as an Error, it is a string in fact.
  const distrust = socket.authorized ? {} : { distrust: String(socket.authorizationError) };
  return { ...distrust, validTo: Date.parse(socket.getPeerCertificate().valid_to) };
}

/** What is to mend about a certificate; nothing where it is good for weeks. @param now milliseconds */
export function checkCertificate(
  serveur: string,
  { distrust, validTo }: Certificate,
  now: number,
): readonly Finding[] {
  const jours = Math.floor((validTo - now) / DAY_MS);
  if (jours < 0) return [erreur('certificat_expire', { serveur, jours: -jours })];
  if (distrust !== undefined) return [erreur('certificat_refuse', { serveur, detail: distrust })];
  return jours < SOON_DAYS ? [attention('certificat_bientot', { serveur, jours })] : [];
}
