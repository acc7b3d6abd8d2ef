import { finding, type Finding, type Path } from './problem.js';

/** What a text holds that its author still has to write. */
const LEFT = /[ÀA] COMPL[ÉE]TER/u;

/** Texts that were left to be written: a call is not served with one. */
export function checkCompleted(raw: unknown): readonly Finding[] {
  return textsOf(raw).flatMap(({ path, text }) =>
    LEFT.test(text) ? [finding('aCompleter', path, { extrait: text.slice(0, 60) })] : [],
  );
}

/** What other calls are named by: an author who copied one may have left it. */
export interface OtherAppel {
  readonly id: string;
  readonly noms: readonly string[];
}

/** Texts that name another call of the same content. */
export function checkLeftovers(raw: unknown, others: readonly OtherAppel[]): readonly Finding[] {
  return textsOf(raw).flatMap(({ path, text }) =>
    others.flatMap(({ id, noms }) =>
      noms
        .filter((nom) => text.toLowerCase().includes(nom.toLowerCase()))
        .slice(0, 1)
        .map((nom) => finding('autreAppel', path, { appel: id, nom })),
    ),
  );
}

interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

function textsOf(raw: unknown, path: Path = []): readonly PlacedText[] {
  if (typeof raw === 'string') return [{ path, text: raw }];
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]) =>
    textsOf(value, [...path, Array.isArray(raw) ? Number(key) : key]),
  );
}
