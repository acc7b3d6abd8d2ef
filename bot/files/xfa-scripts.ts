const LONGEST = 1024 * 1024;
const LONGEST_FORM = 16 * LONGEST;
const OPENING = /<(?:[^\s<>/:]+:)?script(?![^\s/>])/gi;
const SCRIPT =
  /<(?:[^\s<>/:]+:)?script(?![^\s/>])(?:"[^"<]*"|'[^'<]*'|[^<>"'])*?(?:\/>|>((?:<!\[CDATA\[[\s\S]*?\]\]>|[^<])*)<\/(?:[^\s<>/:]+:)?script\s*>)/gi;
const TOKENS = /\/\/[^\r\n\u2028\u2029]*|\/\*[^]*?\*\/|"(?:[^"\\\r\n]|\\[nrt])*"|'(?:[^'\\\r\n]|\\[nrt])*'/g;
/** A stroke after anything but a name or a number may begin a pattern, in which quotes and comments are none. */
const PATTERN = /(?:^|[^\w\s]|\b(?:return|typeof|in|case|else|do|void|delete|throw|new|instanceof))\s*\//;
const OUTSIDE =
  /\b(?:app|target|eval|Eval|Ref|Function|constructor|prototype|__\w+|with|import|global|util|console|Collab|Net|SOAP|ADBC|Get|Post|Put|unescape|gotoURL|launchURL|getURL|submitForm|mailDoc|openDoc|exportData|importData|loadXML|saveXML|connectionSet|dataConnection)\b|\bhost\b(?!\s*\.\s*(?:messageBox|beep|currentPage|numPages|language|setFocus|resetData)\b)/;
/** Names that lead to another name by their value, or call what can't be told. */
const COMPUTED = /\[[^\]]*""|\]\s*\(|\)\s*\(|`|\bnew\s+(?!(?:Date|Array|Object)\b)/;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#xD': '\r',
  '#xA': '\n',
  '#13': '\r',
  '#10': '\n',
  '#x9': '\t',
};
const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const CALL = new RegExp(String.raw`(${NAME})\s*\(`, 'gu');
const DECLARED = new RegExp(String.raw`\bfunction\s+(${NAME})\s*\(`, 'gu');
const BOUND = new RegExp(
  String.raw`\b(?:var|let|const|catch\s*\()\s*([^;=()]*)|\bfunction\b[^(]*\(([^)]*)\)|(${NAME})\s*(?:=(?!=)|:)`,
  'gu',
);
const WORDS = ['if', 'for', 'while', 'switch', 'catch', 'return', 'function', 'and', 'or', 'not', 'elseif'];
const KNOWN = new Set([
  ...WORDS,
  ...['resolveNode', 'resolveNodes', 'item', 'page', 'pageCount', 'pageSpan', 'absPage', 'absPageCount'],
  ...['addItem', 'clearItems', 'deleteItem', 'getDisplayItem', 'getSaveItem', 'boundItem', 'setItemState'],
  ...['addInstance', 'removeInstance', 'insertInstance', 'setInstances', 'moveInstance', 'isNull'],
  ...[
    'execCalculate',
    'execInitialize',
    'execValidate',
    'execEvent',
    'recalculate',
    'relayout',
    'relayoutPageArea',
  ],
  ...[
    'messageBox',
    'beep',
    'setFocus',
    'resetData',
    'toString',
    'toFixed',
    'toUpperCase',
    'toLowerCase',
    'split',
  ],
  ...[
    'substr',
    'substring',
    'indexOf',
    'lastIndexOf',
    'charAt',
    'charCodeAt',
    'parseInt',
    'parseFloat',
    'isNaN',
  ],
  ...[
    'Number',
    'String',
    'Boolean',
    'Date',
    'Array',
    'Object',
    'getDate',
    'getMonth',
    'getFullYear',
    'getTime',
  ],
  ...[
    'round',
    'floor',
    'ceil',
    'abs',
    'min',
    'max',
    'pow',
    'join',
    'push',
    'concat',
    'getDay',
    'getHours',
    'getMinutes',
  ],
  ...[
    'Sum',
    'Avg',
    'Count',
    'Max',
    'Min',
    'Abs',
    'Round',
    'Ceil',
    'Floor',
    'Mod',
    'Concat',
    'Num2Date',
    'Date2Num',
  ],
  ...[
    'Num2Time',
    'Time2Num',
    'HasValue',
    'Exists',
    'Within',
    'Oneof',
    'Choose',
    'Len',
    'Left',
    'Right',
    'Substr',
    'Str',
  ],
  ...[
    'Upper',
    'Lower',
    'Ltrim',
    'Rtrim',
    'At',
    'Replace',
    'Parse',
    'Format',
    'WordNum',
    'LocalDateFmt',
    'IsoDate2Num',
  ],
]);

/**
 * Whether the XML of a LiveCycle form holds a program that could reach beyond the form. Page numbers, sums and fields
 * that show each other are no program: their scripts call only what is listed here, or each other.
 */
export function reachesBeyondForm(xml: string): boolean {
  if (xml.length > LONGEST_FORM || /\0|<!ENTITY/i.test(xml)) return true;
  const openings = [...xml.matchAll(OPENING)].length;
  if (openings === 0) return false;
  const found = [...xml.matchAll(SCRIPT)].map(([, body = '']) => textOf(body));
  if (found.length !== openings) return true;
  const scripts = found.map(withoutStrings);
  if (scripts.some((script) => script === undefined)) return true;
  const code = scripts.join('\n;\n');
  if (code.length > LONGEST || OUTSIDE.test(code) || COMPUTED.test(code)) return true;
  const declared = new Set([...code.matchAll(DECLARED)].map(([, name = '']) => name));
  if ([...code.matchAll(CALL)].some(([, name = '']) => !KNOWN.has(name) && !declared.has(name))) return true;
  // A name that is called must stay what it was: nothing else may be put in its place.
  return [...code.matchAll(BOUND)]
    .flatMap(([, names, parameters, assigned]) => (names ?? parameters ?? assigned ?? '').split(/[\s,]+/))
    .some((name) => KNOWN.has(name) || declared.has(name));
}

/** The code with its strings emptied and its comments blank; none where its strings can't be told for sure. */
function withoutStrings(script: string): string | undefined {
  const code = script.replace(TOKENS, (token) => (token.startsWith('/') ? ' ' : '""'));
  return /['\\]|"(?!")(?<!"")/.test(code) || PATTERN.test(code) ? undefined : code;
}

function textOf(body: string): string {
  return body.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(#x?[0-9a-f]+|[a-z]+);/gi,
    (_whole, data?: string, reference?: string) =>
      reference === undefined ? (data ?? '') : (NAMED[reference] ?? '\\'),
  );
}
