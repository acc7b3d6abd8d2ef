import { editDistance } from '../text/edit-distance.js';
import { deletionCells, DeletionIndex } from './deletion-index.js';

/** The words that are known: plain data, from which the same speller is made again. */
export interface Vocabulary {
  /** How often each is used. */
  readonly known: ReadonlyMap<string, number>;
  /** How each that may be meant sounds. */
  readonly sounds: ReadonlyMap<string, string>;
  /** Their keys, see `DeletionIndex`. */
  readonly cells: Float64Array;
}

/** Indexes known words. @param known word → how often it is used */
export function indexVocabulary(
  known: ReadonlyMap<string, number>,
  soundOf: (word: string) => string,
): Vocabulary {
  const sounds = new Map<string, string>();
  for (const word of known.keys()) if (word.length >= 4 && !/\d/.test(word)) sounds.set(word, soundOf(word));
  return { known, sounds, cells: deletionCells([...sounds.keys()]) };
}

/**
 * Corrects words against a known vocabulary: candidates by symmetric deletes (SymSpell) on the first letters and by sound,
 * ranked by letters to change, then by how often the vocabulary uses them.
 */
export class Speller {
  readonly #words = new Map<string, string[]>();
  readonly #deletes: DeletionIndex;

  /** @param ordinary other words that are no mistakes either */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly ordinary: ReadonlySet<string>,
    private readonly soundOf: (word: string) => string,
  ) {
    for (const [word, sound] of vocabulary.sounds) push(this.#words, sound, word);
    this.#deletes = new DeletionIndex([...vocabulary.sounds.keys()], vocabulary.cells);
  }

  knows(word: string): boolean {
    return this.vocabulary.known.has(word) || this.ordinary.has(word);
  }

  /** How often the content uses a word. */
  uses(word: string): number {
    return this.vocabulary.known.get(word) ?? 0;
  }

  /** The known word most likely meant, or undefined when none is near. Known words are never corrected. */
  correct(word: string): string | undefined {
    if (word.length < 4 || word.length > 24 || /\d/.test(word) || this.knows(word)) return undefined;
    const limit = word.length < 5 ? 1 : word.length < 8 ? 1.5 : 2;
    let best: { readonly word: string; readonly cost: number; readonly uses: number } | undefined;
    const sound = this.soundOf(word);
    for (const candidate of this.#near(word, sound)) {
      const cost = this.#cost(word, candidate, sound);
      if (cost > limit) continue;
      const uses = this.vocabulary.known.get(candidate) ?? 0;
      if (best === undefined || cost < best.cost || (cost === best.cost && uses > best.uses))
        best = { word: candidate, cost, uses };
    }
    return best?.word;
  }

  #near(word: string, sound: string): Set<string> {
    const near = new Set<string>(this.#words.get(sound));
    this.#deletes.addNear(word, near);
    return near;
  }

  #cost(word: string, candidate: string, sound: string): number {
    const letters = editDistance(word, candidate, 3);
    const sameSound = this.vocabulary.sounds.get(candidate) === sound;
    if (letters > 3) return sameSound && word.length > 5 ? 2 : Number.POSITIVE_INFINITY;
    return letters * (sameSound ? 0.6 : 1) + (word[0] === candidate[0] ? 0 : 0.5);
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
