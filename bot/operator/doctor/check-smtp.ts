import { createTransport, type NodemailerError } from 'nodemailer';
import type { Config } from '../../config/config.js';
import { checkCertificate } from './certificate.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import { detailOf } from '../detail-of.js';
import { smtpHello } from './smtp-hello.js';

const PATIENCE = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 8000, dnsTimeout: 8000 };
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/** The mail server: reached, logged into, encrypted, and wide enough for the letters. @param now milliseconds */
export async function checkSmtp(
  { smtpUrl, mailboxLimit }: Pick<Config, 'smtpUrl' | 'mailboxLimit'>,
  now: () => number,
): Promise<readonly Finding[]> {
  if (smtpUrl === undefined) return [attention('smtp_absent')];
  const { host, hostname, username } = new URL(smtpUrl);
  const hello = await smtpHello(smtpUrl).catch((error: unknown) => detailOf(error));
  if (typeof hello === 'string') return [erreur('smtp_injoignable', { serveur: host, detail: hello })];
  const { size, certificate } = hello;
  const findings = [
    ...(certificate === undefined ? [] : checkCertificate(host, certificate, now())),
    ...(certificate === undefined && !LOOPBACK.test(hostname)
      ? [
          username === ''
            ? attention('smtp_en_clair', { serveur: host })
            : erreur('smtp_identifiants_en_clair', { serveur: host }),
        ]
      : []),
    ...(size !== undefined && size < mailboxLimit
      ? [erreur('smtp_trop_petit', { serveur: host, taille: size, limite: mailboxLimit })]
      : []),
    ...(await login(smtpUrl, host)),
  ];
  if (findings.length > 0) return findings;
  return [
    size === undefined
      ? ok('smtp_sans_taille', { serveur: host, limite: mailboxLimit })
      : ok('smtp', { serveur: host, taille: size }),
  ];
}

/** Connects as the service does, to the point where a letter would go. */
async function login(url: string, serveur: string): Promise<readonly Finding[]> {
  const transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.verify();
    return [];
  } catch (error) {
    const { code, response, message } = error as NodemailerError;
    const detail = (response ?? message).slice(0, 200);
    return [erreur(code === 'EAUTH' ? 'smtp_identifiants' : 'smtp_refuse', { serveur, detail })];
  } finally {
    transport.close();
  }
}
