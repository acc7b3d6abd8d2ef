import type { Appel, Langue } from './appel.js';

/** The languages in which a call is offered: both, unless it says that it is written in French only. */
export function languesOf({ langues }: Pick<Appel, 'langues'>): readonly Langue[] {
  return langues ?? ['fr', 'en'];
}

/** The language in which a call is talked of with who speaks this one. */
export function langueOffered(appel: Pick<Appel, 'langues'>, langue: Langue): Langue {
  return languesOf(appel).includes(langue) ? langue : 'fr';
}

/** Whether a parsed appel.yaml says that the call is written in French only. */
export function isFrenchOnly(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || !('langues' in raw)) return false;
  return Array.isArray(raw.langues) && raw.langues.length === 1 && raw.langues[0] === 'fr';
}

/** What a call written in French only holds, each text in the place of its English too: no one is shown it there. */
export function withFrenchTwice(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  if (Array.isArray(raw)) return raw.map(withFrenchTwice);
  const same = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, withFrenchTwice(value)]));
  return 'fr' in same && !('en' in same) ? { ...same, en: same['fr'] } : same;
}
