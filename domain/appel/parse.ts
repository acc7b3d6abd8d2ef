import type { z } from 'zod';
import { salvage, valueAt, type Draft } from './draft.js';
import { finding, isProblemKey, type Finding, type Path } from './problem.js';
import { schemaAt } from './schema-at.js';

/** What came of reading a document: the value when it is whole, what could be saved of it, what is wrong. */
export interface Parsed<T> {
  readonly value?: T;
  readonly draft: Draft<T> | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a parsed YAML document with a schema, and says in our own keys everything that is wrong with it. */
export function parse<T>(schema: z.ZodType<T>, raw: unknown): Parsed<T> {
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, draft: result.data as Draft<T>, findings: [] };
  const faulty = result.error.issues.filter(({ code }) => code !== 'unrecognized_keys').map(pathOf);
  return {
    draft: salvage(raw, faulty) as Draft<T> | undefined,
    findings: explain(result.error, raw, schema),
  };
}

/** What zod found wrong with a document, in our own keys. The schema, when given, tells which keys exist. */
export function explain(error: z.ZodError, raw: unknown, schema?: z.ZodType): readonly Finding[] {
  return error.issues.flatMap((issue) => translate(issue, schema, raw));
}

type Issue = z.core.$ZodIssue;

function translate(issue: Issue, schema: z.ZodType | undefined, raw: unknown): readonly Finding[] {
  const path = pathOf(issue);
  const found = valueAt(raw, path);
  const recu = excerpt(found);
  if ((found === undefined || found === null) && !NAMED.has(issue.code)) return [missing(path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((cle) => unknownKey(cle, path, schema, raw));
    case 'invalid_type':
      return [finding(EXPECTED[issue.expected] ?? 'attenduBloc', path, { recu })];
    case 'invalid_value':
      return [finding('valeurInconnue', path, { recu, possibles: issue.values.map(String).join(', ') })];
    case 'too_small':
      return [
        finding(TOO_SMALL[issue.origin] ?? 'nombreTropPetit', path, { recu, min: Number(issue.minimum) }),
      ];
    case 'too_big':
      return [
        finding(TOO_BIG[issue.origin] ?? 'nombreTropGrand', path, { recu, max: Number(issue.maximum) }),
      ];
    default:
      return [finding(namedKey(issue), path, { recu })];
  }
}

/** Issues whose message is one of our keys, whatever the value. */
const NAMED: ReadonlySet<string> = new Set(['custom', 'invalid_key', 'unrecognized_keys']);

/** A comma in an unquoted text between braces makes the rest of it a key without value. */
function unknownKey(cle: string, path: Path, schema: z.ZodType | undefined, raw: unknown): Finding {
  const place = [...path, cle];
  const connues = keysAt(schema, path);
  const cut = valueAt(raw, place) === null && (connues === 'fr, en' || cle.includes(' '));
  return cut
    ? finding('texteCoupe', place, { suite: excerpt(cle) })
    : finding('cleInconnue', place, { cle, connues });
}

function missing(path: Path): Finding {
  const cle = String(path.at(-1) ?? '');
  if (path.length === 0) return finding('fichierVide', path);
  return cle === 'fr' || cle === 'en'
    ? finding('traductionManquante', path, { langue: cle })
    : finding('cleManquante', path, { cle });
}

const EXPECTED: Partial<Record<string, Finding['key']>> = {
  string: 'attenduTexte',
  number: 'attenduNombre',
  int: 'attenduEntier',
  boolean: 'attenduOuiNon',
  array: 'attenduListe',
};
const TOO_SMALL: Partial<Record<string, Finding['key']>> = { string: 'texteVide', array: 'listeVide' };
const TOO_BIG: Partial<Record<string, Finding['key']>> = {
  string: 'texteTropLong',
  array: 'listeTropLongue',
};

/** The key that the schema gave for this issue; for a faulty key of a record, the key's own. */
function namedKey(issue: Issue): Finding['key'] {
  const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message;
  return message !== undefined && isProblemKey(message) ? message : 'attenduBloc';
}

function pathOf(issue: Issue): readonly (string | number)[] {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function keysAt(schema: z.ZodType | undefined, path: Path): string {
  return Object.keys((schema && schemaAt(schema, path)?.shape) ?? {}).join(', ');
}

/** A value as the sentence quotes it: short, on one line. */
function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  return (text ?? '').replace(/\s+/gu, ' ').slice(0, 60);
}
