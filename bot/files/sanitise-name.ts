const LONGEST = 120;
const LONGEST_READ = 1000;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
const SPELLINGS: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg', 'jpe', 'jfif'] };

/**
 * The name that a person gave a file, made harmless on any disk, in any mail and on any screen: no path, nothing
 * invisible, no character or name that Windows reserves, composed letters (NFC), 120 characters, never empty.
 * With a format, the name ends with an extension that says it; one that says otherwise stays, inside the name.
 */
export function sanitiseName(given: string, format?: string): string {
  const name = given
    .slice(-LONGEST_READ)
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ');
  const extension = extensionOf(name);
  const says = format === undefined || (SPELLINGS[format] ?? [format]).includes(extension.toLowerCase());
  const ending = says ? extension : format;
  const stem = trimEnd(says && extension !== '' ? name.slice(0, -extension.length - 1) : name).replace(
    /^[. ]+/,
    '',
  );
  const free = RESERVED.test(stem) ? `_${stem}` : stem;
  const kept = trimEnd(
    cut(free === '' ? 'document' : free, LONGEST - (ending === '' ? 0 : ending.length + 1)),
  );
  return ending === '' ? kept : `${kept}.${ending}`;
}

/** As in « pdf »; empty when the name has none. */
function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1] ?? '';
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ' ')) end--;
  return text.slice(0, end);
}

/** Cuts between characters that people see, never inside one. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fr').segment(text)) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept;
}
