import type { Keep } from '../../bot/content/startup-cache.js';

const kept = new Map<string, unknown>();

/** Keeps for the tests of this process what the content is read and learned into: most of its variants change one file of it. */
export const keepForTests: Keep = <T>(key: string, work: () => T): T => {
  const found = kept.has(key) ? (kept.get(key) as T) : work();
  kept.set(key, found);
  return found;
};
