import { readFileSync } from 'node:fs';
import { WORDING_LISTS, type WordingList } from '../../domain/understanding/wordings.js';

const VOCABULARY = new URL('../../vocabulary/', import.meta.url);

/** The wordings of a list of vocabulary/, in both languages. */
export function heardList(list: WordingList): readonly string[] {
  return ['fr', 'en'].flatMap((langue) =>
    readFileSync(new URL(`${langue}/${list}.txt`, VOCABULARY), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}

/** Every wording that the whole of a typed text is compared with. */
export function heardWordings(): readonly string[] {
  return WORDING_LISTS.filter((list) => !list.startsWith('indices/')).flatMap(heardList);
}
