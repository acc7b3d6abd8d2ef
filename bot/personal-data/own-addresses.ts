import type { Territoires } from '../../domain/appel/regions.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { isInvited } from '../../domain/dossier/invites.js';

/** What an escape may put into an address that is shown. */
const INVISIBLE = '\\\\\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const ADDRESS = new RegExp(
  `[\\p{L}\\p{N}.!#$%&'*+/=?^_\`{|}~${INVISIBLE}-]{1,200}@[\\p{L}\\p{N}.${INVISIBLE}-]{0,250}[\\p{L}\\p{N}]`,
  'gu',
);
const AROUND = new RegExp(`[${INVISIBLE}]|^[^\\p{L}\\p{N}]+`, 'gu');

/**
 * The addresses that a copy of a person's data may hold: theirs, and the mailboxes of State services.
 * Who was invited gave none of the dossier's: all but the one that opened it to them is somebody else's.
 */
export function ownAddresses(
  dossiers: readonly Dossier[],
  owner: string,
  { boites }: Pick<Territoires, 'boites'>,
): ReadonlySet<string> {
  const own = dossiers.flatMap((dossier) => {
    const { acces, adresse, champs, complementEnCours, complements = [], depot } = dossier;
    const proved = acces.filter((each) => each.owner === owner).map((each) => each.adresse);
    const answers = isInvited(dossier, owner)
      ? []
      : [
          adresse.adresse,
          champs,
          complementEnCours?.champs,
          complements.map(({ corrections }) => corrections),
        ];
    return addressesIn([proved, depot?.boite, answers]);
  });
  return new Set([...own, ...addressesIn(boites)]);
}

/** A text with a mark in place of each address that is not among those. */
export function withoutOthers(text: string, own: ReadonlySet<string>, mark: string): string {
  return text.replace(ADDRESS, (address) => (own.has(plain(address)) ? address : mark));
}

function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return (value.match(ADDRESS) ?? []).map(plain);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

function plain(address: string): string {
  return address.replace(AROUND, '').toLowerCase();
}
