import { fold } from './fold.js';

const ENGLISH = new Set(
  'the is are am was were i you we they he she it my your our their what when where who how why which this that these those do does did can could would should will have has had not of to for from with and but about need want apply please there be an in at by if any'.split(
    ' ',
  ),
);
const FRENCH = new Set(
  'le la les un une des du de d l je tu il elle on nous vous ils elles mon ma mes notre nos votre vos est sont suis etes sommes ai as a avons avez ont quel quelle quels quelles quand ou qui comment pourquoi que qu ce cette ces ne pas pour par avec dans sur et mais faut peut peux veux dois au aux en y se s c j n est-ce'.split(
    ' ',
  ),
);

/**
 * The language of a sentence, or `undefined` when a word or two cannot tell: « ok », « Social Business »,
 * « Bourgogne-Franche-Comté » and a French term in an English sentence never change the conversation's language.
 */
export function guessLangue(text: string): 'fr' | 'en' | undefined {
  const tokens =
    fold(text)
      .match(/[a-z]+/g)
      ?.slice(0, 200) ?? [];
  const english = tokens.filter((token) => ENGLISH.has(token)).length;
  const french = tokens.filter((token) => FRENCH.has(token)).length + (/[àâçéèêëîïôùûœ]/i.test(text) ? 1 : 0);
  if (tokens.length >= 3 && english >= 2 && english > french * 2 && english / tokens.length >= 0.25)
    return 'en';
  return french >= 2 && french > english * 2 ? 'fr' : undefined;
}
