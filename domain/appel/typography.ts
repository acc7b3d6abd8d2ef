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
