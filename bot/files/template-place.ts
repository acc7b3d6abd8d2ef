/** Suffixes that no public registry gives out. */
const PRIVATE = String.raw`\.(?:local|localdomain|lan|intra|corp|internal|home\.arpa)`;
/** A name without a dot, begun by a letter: numbers alone are addresses too. */
const OWN_HOST = new RegExp(String.raw`^(?!0x)[a-z][a-z0-9_-]*(?:(?:\.[a-z0-9_-]+)*${PRIVATE})?$`, 'i');
const SHAREPOINT = /^https:\/\/[a-z0-9-]+\.sharepoint\.com\/(?!:)[^:]+\.do[ct][xm]?$/i;
/** As older Macs write it: volume, folders and file, no dot where a host could stand. */
const OLD_MAC = /^[^/:.]{2,}(?::[^/:.]+)+:[^/:]+$/;

/**
 * Whether a template can load nothing from a place that a stranger owns. Word fetches an attached template when it
 * opens the text; an author's own disk, office server or SharePoint gives nothing to who is not of the house, but a
 * public host would send macros, or be sent the reader's password.
 */
export function isOwnTemplate(target: string): boolean {
  const place = decoded(target)?.trim().replaceAll('\\', '/');
  if (place === undefined || /[\p{Cc}?@|]/u.test(place)) return false;
  if (SHAREPOINT.test(place)) return true;
  const web = /^https?:\/\/([^/]+)\//i.exec(place);
  if (web !== null) return OWN_HOST.test(web[1] ?? '');
  const file = place.replace(/^file:/i, '');
  const [, host] = /^\/{2,}([^/]+)/.exec(file) ?? [];
  const bare = file.replace(/^\/+/, '');
  if (/^[a-z]:\//i.test(bare) || OLD_MAC.test(bare)) return true;
  return host === undefined ? !file.includes(':') : OWN_HOST.test(host);
}

function decoded(target: string): string | undefined {
  try {
    return decodeURIComponent(target);
  } catch {
    return undefined;
  }
}
