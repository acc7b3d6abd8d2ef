import type { Keep } from './startup-cache.js';
import type { ReadFile } from './read-document.js';
import { fingerprint } from './read-folder.js';
import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLError } from 'yaml';
import { finding, inFile, type Path, type Problem, type ProblemKey } from '../../domain/appel/problem.js';

/** Reads a YAML text. Never throws: what is wrong with it is in `problems`. */
export function readYaml(file: string, text: string, keep: Keep): ReadFile {
  const lines = new LineCounter();
  let parsed: Document | undefined;
  const document = (): Document =>
    (parsed ??= parseDocument(text, { lineCounter: lines, prettyErrors: false }));
  return {
    file,
    ...keep(`yaml ${file} ${fingerprint([[file, Buffer.from(text)]])}`, () => valueOf(file, document(), lines)),
    lineOf: (path) => Math.max(1, lines.linePos(offsetOf(document(), path)).line),
  };
}

function valueOf(file: string, document: Document, lines: LineCounter): Pick<ReadFile, 'raw' | 'problems'> {
  const errors = distinct(telling(document.errors).map((error) => asProblem(file, error, lines)));
  if (errors.length > 0) return { problems: errors };
  try {
    const raw: unknown = document.toJS();
    // Throws when an alias makes a value hold itself: nothing after this point could go through it.
    JSON.stringify(raw);
    return { raw, problems: [] };
  } catch {
    return { problems: inFile(file, [finding('yamlIllisible', [], { code: 'ALIAS' })]) };
  }
}

/** A tab makes the lines after it look wrong too: where there is one, only tabs are told. */
function telling(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : errors;
}

/** One problem a line and kind, and not more than an author can use: one fault may have many echoes. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const byPlace = new Map(problems.map((problem) => [`${problem.line ?? 0} ${problem.key}`, problem]));
  return [...byPlace.values()].slice(0, MAX_ERRORS);
}

const MAX_ERRORS = 20;

const KEYS: Partial<Record<string, ProblemKey>> = {
  BAD_INDENT: 'yamlIndentation',
  TAB_AS_INDENT: 'yamlTabulation',
  DUPLICATE_KEY: 'yamlCleDouble',
  BLOCK_AS_IMPLICIT_KEY: 'yamlDeuxPoints',
  MULTILINE_IMPLICIT_KEY: 'yamlDeuxPoints',
  MISSING_CHAR: 'yamlIncomplet',
  UNEXPECTED_TOKEN: 'yamlIncomplet',
};

function asProblem(file: string, error: YAMLError, lines: LineCounter): Problem {
  const key = KEYS[error.code] ?? 'yamlIllisible';
  const line = Math.max(1, lines.linePos(error.pos[0]).line);
  return { key, level: 'error', file, path: [], line, values: { code: error.code } };
}

/** Offset of a place in the text; of its nearest parent when it is not there. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const [at, next] = step(node, part);
    if (at === undefined) break;
    offset = at;
    node = next;
  }
  return offset;
}

function step(node: unknown, part: string | number): readonly [number | undefined, unknown] {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : '') === String(part));
    return [startOf(pair?.key), pair?.value];
  }
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    return [startOf(item), item];
  }
  return [undefined, undefined];
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
