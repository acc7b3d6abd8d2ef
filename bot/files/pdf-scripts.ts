const LONGEST = 4000;
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const LITERAL = String.raw`(?:${STRING}|[-+]?(?:\d+\.?\d*|\.\d+)|true|false|null)`;
const ITEMS = (item: string): string => String.raw`\s*(?:${item}(?:\s*,\s*${item})*\s*)?`;
const LIST = (item: string): string => String.raw`\(${ITEMS(item)}\)`;
const ARRAY = String.raw`(?:(?:new\s+)?Array\s*${LIST(LITERAL)}|\[${ITEMS(LITERAL)}\])`;
const EVENT = String.raw`event(?:\.(?:value|change|willCommit|target\.name))?`;
const VALUE = String.raw`(?:${LITERAL}|${ARRAY}|${EVENT}\b)`;
const NAMES = String.raw`AF(?:(?:Number|Percent|Date|Time|Special)_(?:Format|Keystroke)(?:Ex)?|Simple_Calculate|Simple|Range_Validate|MergeChange|MakeNumber|ExtractNums|ParseDateEx)`;
const CALL = new RegExp(String.raw`(?:event\.(?:value|rc)\s*=\s*)?${NAMES}\s*${LIST(VALUE)}`, 'y');
/** Comments of plain letters only: what ends a line depends on how the bytes are read. */
const GAP = /(?:[\s;]|\/\/[\t\x20-\x7e]*(?![^\r\n])|\/\*(?:(?!\*\/)[^])*\*\/)*/y;

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
