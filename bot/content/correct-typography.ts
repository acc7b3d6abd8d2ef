import { isScalar, parseDocument, type Scalar } from 'yaml';
import { checkTypography } from '../../domain/appel/check-typography.js';
import type { Path } from '../../domain/appel/problem.js';
import { typographyMended } from '../../domain/appel/typography.js';

/** A YAML text with the typography of what people read put right, all else as it was written; how many texts were changed. */
export function correctTypography(source: string): { readonly text: string; readonly corrected: number } {
  const places = faultyIn(source);
  return places.reduce(
    ({ text, corrected }, path) => {
      const changed = mendedAt(text, path);
      return changed === undefined ? { text, corrected } : { text: changed, corrected: corrected + 1 };
    },
    { text: source, corrected: 0 },
  );
}

function faultyIn(source: string): readonly Path[] {
  const found = checkTypography(parseDocument(source).toJS());
  return [...new Map(found.map(({ path }) => [JSON.stringify(path), path])).values()];
}

/** Undefined where the text can't be changed without changing more than its typography. */
function mendedAt(source: string, path: Path): string | undefined {
  const node = parseDocument(source).getIn(path, true);
  if (!isScalar(node) || typeof node.value !== 'string' || node.range == null) return undefined;
  const [start, end] = node.range;
  const text = source.slice(0, start) + mendedScalar(source.slice(start, end), node) + source.slice(end);
  const read = parseDocument(text);
  return read.errors.length === 0 && read.getIn(path) === typographyMended(node.value) ? text : undefined;
}

function mendedScalar(written: string, { type }: Scalar): string {
  if (type === 'QUOTE_SINGLE') return `'${typographyMended(written.slice(1, -1).replaceAll("''", "'"))}'`;
  if (type === 'QUOTE_DOUBLE') return `"${typographyMended(written.slice(1, -1))}"`;
  if (type === 'PLAIN') return typographyMended(written);
  // The first line of a block says how it is folded.
  const head = written.indexOf('\n') + 1;
  return written.slice(0, head) + typographyMended(written.slice(head));
}
