import type { ProblemKey } from './problem.js';

export interface TypographyFault {
  readonly key: ProblemKey;
  /** The text around the first fault of this kind. */
  readonly extrait: string;
}

const RULES: readonly (readonly [ProblemKey, RegExp])[] = [
  ['typoApostrophe', /'/u],
  ['typoGuillemets', /"/u],
  // A no-break space before double punctuation and inside « »; « ?! », « (?) » and « 23:59 » need none.
  ['typoEspace', /[^\u00A0\u202F?!;(][;?!]|[^\u00A0\u202F](?:»|:(?=[\s*]|$))|«(?![\u00A0\u202F])/u],
];

/** What a French text breaks of its typography; addresses, live values and code are left alone. */
export function typographyFaults(text: string): readonly TypographyFault[] {
  const bare = text.replace(/https?:\/\/[^\s)]+|\{\{[^{}]*\}\}|`[^`]*`/gu, 'x');
  return RULES.flatMap(([key, rule]) => {
    const match = rule.exec(bare);
    if (match === null) return [];
    const start = Math.max(0, match.index - 20);
    return [
      {
        key,
        extrait: bare
          .slice(start, match.index + 20)
          .replace(/\s+/gu, ' ')
          .trim(),
      },
    ];
  });
}

const NO_BREAK = '\u00A0';
/** Left as they are: addresses, live values, code. */
const LEFT = /https?:\/\/[^\s)]+|\{\{[^{}]*\}\}|`[^`]*`/gu;

/** A French text with its no-break spaces, apostrophes and quotation marks put right. What {@link typographyFaults} finds is mended. */
export function typographyMended(text: string): string {
  const left: string[] = [];
  const bare = text.replace(LEFT, (found) => `\uE000${left.push(found) - 1}\uE001`);
  return bare
    .replace(/'/gu, '’')
    .replace(/"([^"\n]*)"/gu, `«${NO_BREAK}$1${NO_BREAK}»`)
    .replace(/[ \u00A0\u202F]*([;?!])/gu, (all, mark: string, at: number, whole: string) =>
      at === 0 || /[?!;(]/u.test(whole.charAt(at - 1)) ? all : `${kept(all)}${mark}`,
    )
    .replace(/[ \u00A0\u202F]*:(?=[\s*]|$)/gu, (all) => `${kept(all)}:`)
    .replace(/«[ \u00A0\u202F]*/gu, `«${NO_BREAK}`)
    .replace(/[ \u00A0\u202F]*»/gu, `${NO_BREAK}»`)
    .replace(/\uE000(\d+)\uE001/gu, (_, at: string) => left[Number(at)] ?? '');
}

/** A narrow no-break space is one too. */
function kept(found: string): string {
  return found.includes('\u202F') ? '\u202F' : NO_BREAK;
}
