import { editDistance } from './edit-distance.js';

/** Where French associations and agents have their mailboxes, beside their own domains. */
const USUAL = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'yahoo.com',
  'yahoo.fr',
  'ymail.com',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'icloud.com',
  'numericable.fr',
  'club-internet.fr',
  'protonmail.com',
  'proton.me',
  'free.fr',
  'sfr.fr',
  'live.fr',
  'live.com',
  'neuf.fr',
  'bbox.fr',
  'gmx.fr',
  'msn.com',
  'dreets.gouv.fr',
];
/** Firms that really have the same name under other endings. */
const ELSEWHERE =
  /^(?:hotmail|outlook|yahoo|live|gmx|orange|free|sfr|neuf|icloud|protonmail|proton)\.(?:com|fr|be|ch|de|es|it|lu|ca|net|org|uk|co\.uk|ma|tn|ci|sn|me|eu)$/;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cmo|comm|ocm|vom|xom|cim|coml)$/, '.com'],
  [/\.(?:frr|rf|ffr|f|fre|fr\.fr)$/, '.fr'],
  [/\.(?:ogr|orgg|rog)$/, '.org'],
  [/\.(?:nte|nett)$/, '.net'],
];

/** The domain that was probably meant, or `undefined` when the domain may well be right. Lower case in and out. */
export function closestMailDomain(domain: string): string | undefined {
  if (domain.length > 60 || USUAL.includes(domain) || ELSEWHERE.test(domain)) return undefined;
  if (/^gmail\./.test(domain)) return 'gmail.com';
  const ending = ENDINGS.find(([slip]) => slip.test(domain));
  const mended = ending === undefined ? domain : domain.replace(ending[0], ending[1]);
  if (mended !== domain && USUAL.includes(mended)) return mended;
  const near = USUAL.filter(
    (usual) => usual === `${mended}.com` || usual === `${mended}.fr` || isNear(mended, usual),
  );
  return near[0] ?? (mended === domain ? undefined : mended);
}

/** Short names (free.fr, sfr.fr) have too many honest neighbours. */
function isNear(domain: string, usual: string): boolean {
  const name = usual.split('.')[0] ?? '';
  if (name.length < 5) return false;
  const most = name.length > 6 ? 2 : 1;
  return editDistance(domain, usual, most) <= most;
}
