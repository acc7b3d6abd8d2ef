const LONGEST = 4000;
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const LITERAL = String.raw`(?:${STRING}|-?\d+(?:\.\d+)?|true|false|null)`;
const LIST = (item: string): string => String.raw`\(\s*(?:${item}(?:\s*,\s*${item})*\s*)?\)`;
const VALUE = String.raw`(?:${LITERAL}|new\s+Array\s*${LIST(LITERAL)})`;
const CALL = new RegExp(
  String.raw`AF(?:Number|Percent|Date|Time|Special)_(?:Format|Keystroke)(?:Ex)?\s*${LIST(VALUE)}|AF(?:Simple_Calculate|Range_Validate|MergeChange)\s*${LIST(VALUE)}`,
  'y',
);
const GAP = /[\s;]*/y;

/**
 * Whether a PDF script does nothing but call the functions by which fillable forms (Cerfa among them) write amounts
 * and dates: Acrobat's own, with plain values. Any other statement makes it a program.
 */
export function isFormFormatting(script: string): boolean {
  if (script.length > LONGEST) return false;
  let at = 0;
  for (;;) {
    GAP.lastIndex = at;
    at += GAP.exec(script)?.[0].length ?? 0;
    if (at === script.length) return true;
    CALL.lastIndex = at;
    const call = CALL.exec(script)?.[0];
    if (call === undefined) return false;
    at += call.length;
  }
}
