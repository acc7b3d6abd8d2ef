import type { Config } from '../../config/config.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import type { Names } from './names.js';

/** What the checks of the sender's domain are about. */
export interface SenderParts {
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  readonly names: Names;
  /** The name under which the mail server signs, where the operator gave it. */
  readonly selecteur: string | undefined;
}

type SenderCheck = (parts: SenderParts) => Promise<readonly Finding[]>;

/** Whether the sender's domain says which servers may send for it (RFC 7208). */
export const checkSpf: SenderCheck = onDomain(async (domaine, { config, names }) => {
  const serveur = new URL(config.smtpUrl ?? '').hostname;
  const records = ((await names.txt(domaine)) ?? []).filter((text) => /^v=spf1(?: |$)/iu.test(text));
  const [record] = records;
  if (record === undefined) return [erreur('spf_absent', { domaine, serveur })];
  if (records.length > 1) return [erreur('spf_plusieurs', { domaine, nombre: records.length })];
  if (/(?:^| )[+?]?all(?: |$)/iu.test(record)) return [attention('spf_tous', { domaine, valeur: record })];
  return [ok('spf', { serveur, valeur: record })];
});

/** Whether the sender's domain publishes the key of its signatures (RFC 6376). */
export const checkDkim: SenderCheck = onDomain(async (domaine, { names, selecteur }) => {
  if (selecteur === undefined) {
    // A name without keys below it does not exist (RFC 8020).
    const below = await names.txt(`_domainkey.${domaine}`);
    return [
      below === undefined ? attention('dkim_absent', { domaine }) : attention('dkim_inconnu', { domaine }),
    ];
  }
  const records = (await names.txt(`${selecteur}._domainkey.${domaine}`)) ?? [];
  const key = records
    .map((text) => /(?:^|;)\s*p=([^;]*)/iu.exec(text)?.[1]?.trim())
    .find((text) => text !== undefined);
  if (key === undefined) return [erreur('dkim_sans_cle', { domaine, selecteur })];
  return [key === '' ? erreur('dkim_revoquee', { domaine, selecteur }) : ok('dkim', { domaine, selecteur })];
});

/** Whether the sender's domain, or one above it, says what is to be done with forged mail (RFC 7489). */
export const checkDmarc: SenderCheck = onDomain(async (domaine, { names }) => {
  for (const place of selfAndAbove(domaine)) {
    const record = ((await names.txt(`_dmarc.${place}`)) ?? []).find((text) =>
      /^v=DMARC1\s*(?:;|$)/iu.test(text),
    );
    if (record !== undefined) return [ok('dmarc', { domaine: place, valeur: record })];
  }
  return [attention('dmarc_absent', { domaine, exemple: 'v=DMARC1; p=quarantine' })];
});

/** Whether what is sent back to the sender arrives somewhere. */
export const checkReturn: SenderCheck = onDomain(async (domaine, { names, config }) => {
  const [serveur] = (await names.mx(domaine)) ?? [];
  const adresse = config.mailFrom.address;
  return [
    serveur === undefined
      ? attention('retour_sans_mx', { domaine, adresse })
      : ok('retour', { adresse, serveur }),
  ];
});

/** No letter leaves without a mail server: then there is nothing to check. */
function onDomain(check: (domaine: string, parts: SenderParts) => Promise<readonly Finding[]>): SenderCheck {
  return async (parts) => {
    const { smtpUrl, mailFrom } = parts.config;
    return smtpUrl === undefined
      ? []
      : check(mailFrom.address.slice(mailFrom.address.indexOf('@') + 1), parts);
  };
}

function selfAndAbove(domaine: string): readonly string[] {
  const labels = domaine.split('.');
  const last = Math.max(1, labels.length - 1);
  return Array.from({ length: last }, (_, at) => labels.slice(at).join('.'));
}
