import { levelsOf } from '../../../domain/appel/regions-schema.js';
import { boiteOf, type Territoires } from '../../../domain/appel/regions.js';
import { isMailAddress } from '../../core/mailbox-address.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import type { Names } from './names.js';

/** The mailboxes of the regions: known, well written, in domains that take mail. */
export async function checkMailboxes(territoires: Territoires, names: Names): Promise<readonly Finding[]> {
  const regions = [...territoires.regions.values()];
  const missing = regions.filter(({ code }) => boiteOf(territoires, { region: code }) === null);
  const boites = levelsOf(territoires.boites).flatMap(({ boites: { regions: own, departements } }) => [
    ...Object.values(own ?? {}),
    ...Object.values(departements ?? {}),
  ]);
  const addresses = [...new Set(boites.flatMap((boite) => (boite == null ? [] : [boite.adresse])))];
  const findings = [
    ...(missing.length === 0
      ? []
      : [
          attention('boites_manquantes', {
            nombre: missing.length,
            regions: missing.map(({ nom }) => nom).join(', '),
          }),
        ]),
    ...(await Promise.all(addresses.map((address) => checkAddress(address, names)))).flat(),
  ];
  return findings.length === 0 ? [ok('boites', { nombre: addresses.length })] : findings;
}

async function checkAddress(adresse: string, names: Names): Promise<readonly Finding[]> {
  if (!isMailAddress(adresse)) return [erreur('boite_illisible', { adresse })];
  const domaine = adresse.slice(adresse.indexOf('@') + 1);
  try {
    const servers = await names.mx(domaine);
    if (servers === undefined) return [erreur('boite_sans_domaine', { adresse, domaine })];
    return servers.length === 0 ? [attention('boite_sans_mx', { adresse, domaine })] : [];
  } catch {
    return [attention('boite_dns', { adresse, domaine })];
  }
}
