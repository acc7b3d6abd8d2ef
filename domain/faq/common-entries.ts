import type { FaqEntry } from './faq-entry.js';

/** The entries that all calls share, in one language. */
export type CommonEntries = readonly FaqEntry[];

type Raw = Readonly<Record<string, unknown>>;

const ANSWER = ['reponse', 'selon', 'sources', 'verifie', 'boutons', 'suites'] as const;

/**
 * A call's FAQ file as it was read, with what its entries leave to the shared ones of the same id: the question and its forms,
 * always; the answer, where the call has none of its own. `plus` is said after the shared answer.
 */
export function withCommon(raw: unknown, common: CommonEntries): unknown {
  if (!Array.isArray(raw)) return raw;
  return raw.map((entry: unknown) => {
    if (!isRaw(entry)) return entry;
    const shared = common.find(({ id }) => id === entry.id);
    return shared === undefined ? entry : joined(entry, shared);
  });
}

/** What a call answers: what it alone does, and the shared entries, its own in the place of those that it answers itself. */
export function allEntries(own: readonly FaqEntry[], common: CommonEntries): readonly FaqEntry[] {
  const shared = new Set(common.map(({ id }) => id));
  const all = [
    ...own.filter(({ id }) => !shared.has(id)),
    ...common.map((entry) => own.find(({ id }) => id === entry.id) ?? entry),
  ];
  // What is learned depends a little on the order: by id, moving an entry from one file to another changes nothing.
  return all.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function joined(own: Raw, shared: FaqEntry): Raw {
  const forms = [...listOf(own.formes), ...shared.formes];
  const asked = { question: shared.question, ...own, ...(isListOrNone(own.formes) && { formes: forms }) };
  return 'reponse' in own ? asked : answerOf(asked, shared);
}

/** The shared answer, with what the call adds to it. */
function answerOf({ plus, ...own }: Raw, shared: FaqEntry): Raw {
  const answer = Object.fromEntries(ANSWER.flatMap((key) => (key in shared ? [[key, shared[key]]] : [])));
  return {
    ...answer,
    ...own,
    ...('sources' in own &&
      isListOrNone(own.sources) && { sources: union(shared.sources, listOf(own.sources)) }),
    ...(typeof plus === 'string' || plus === undefined
      ? { reponse: [shared.reponse, ...(plus === undefined ? [] : [plus])].join(' ') }
      : { reponse: plus }),
  };
}

function union(first: readonly unknown[], second: readonly unknown[]): readonly unknown[] {
  return [...new Set([...first, ...second])];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function isListOrNone(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null;
}
