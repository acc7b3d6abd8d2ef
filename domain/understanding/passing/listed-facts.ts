import type { Appel, Champ } from '../../appel/appel.js';
import { champDe } from '../../appel/roles.js';
import { holdsValues, itemsOf, nameItem, tells, type Item } from '../../champs/items.js';
import { takesAnyText } from '../../champs/free-text.js';
import type { Valeurs } from '../../dossier/dossier.js';
import { foldInPlace } from '../../text/fold.js';
import { meaningOf } from '../decision/share.js';
import { isRemark } from '../marks/remark.js';
import { sameWording } from '../same-wording.js';
import type { Said } from '../said.js';
import type { Fact } from './facts-in-passing.js';

/** Longer texts are no names. */
const LONGEST_NAME = 200;
/** A name holds no address nor number to call. */
const HOLDS_VALUE = /@|(?:\d[ .-]?){9}|(?<!\d)\d{5}(?!\d)/;
const MONEY_NEAR = /(?<![a-z])(?:etps?|mois|total|budget|demande\w*)(?![a-z])|€/;
const BARE_AMOUNT = /^(\d{1,3}(?:[ .]?\d{3})+)(?: ?(?:€|euros?))?(?: demandee?s?)?$/;

/**
 * What a list of answers says beside the asked field and the values that show what they are: an option of a choice, an
 * amount alone, and words that nothing explains, which may be the next name that is asked for.
 */
export function listedFacts(
  said: Said,
  { champs }: Pick<Appel, 'champs'>,
  asked: Champ | undefined,
  before: Valeurs,
  known: readonly Fact[],
): readonly Fact[] {
  const items = itemsOf(said.typed);
  if (!holdsValues(items) || said.clauses.some(({ marks }) => marks.question)) return [];
  const open = champs.filter((champ) => champ !== asked && before[champ.id] === undefined);
  const options = items.flatMap((item) => optionFact(open, item));
  const names = open.filter(({ type, max }) => type === 'texte' && max <= LONGEST_NAME);
  const taken = asked !== undefined && takesAnyText(asked) ? nameItem(said) : undefined;
  const left = items.filter(
    (item) => item.start !== taken?.start && isName(said, item) && !isKnown(item, known),
  );
  const named = names
    .slice(0, left.length)
    .map(({ id }, at) => ({ champ: id, valeur: left[at]?.text ?? '' }));
  return [...options, ...named, ...amountFact(champs, open, items, foldInPlace(said.text))];
}

function isKnown({ text }: Item, known: readonly Fact[]): boolean {
  return known.some(({ valeur }) => foldInPlace(String(valeur)).includes(foldInPlace(text)));
}

function optionFact(open: readonly Champ[], { text }: Item): readonly Fact[] {
  return open
    .filter(({ type }) => type === 'choix')
    .flatMap(({ id, options }) => {
      const found = options.filter(({ libelle, synonymes }) =>
        [libelle.fr, libelle.en, ...synonymes].some((way) => sameWording(text, way)),
      );
      return found.length === 1 && !/^(?:oui|non|yes|no)$/i.test(text)
        ? [{ champ: id, valeur: found[0]?.id ?? '' }]
        : [];
    });
}

/** « en Haute-Saône », « and we’re at … », « sise 2 place … »: goes on with a sentence. */
const GOES_ON =
  /^(?:en|a|au|aux|dans|chez|pour|par|avec|sur|sous|et|mais|ou|qui|que|dont|sise?|situee?|je|j'|on|nous|c'est|and|but|or|in|at|for|with|we|we're|i|i'm|it|it's|that|which|based|located)(?![a-z])/;

function isName(said: Said, { text, value, start, end }: Item): boolean {
  const folded = foldInPlace(text);
  return (
    value === 'none' &&
    !GOES_ON.test(folded) &&
    !tells(text) &&
    !HOLDS_VALUE.test(text) &&
    meaningOf(said, { start, end }).length > 0 &&
    !isRemark(folded, folded, true)
  );
}

/** « 0,5 etp / 12 mois / 27500 / 41900 »: the first amount alone, where the list speaks of money or of time. */
function amountFact(
  champs: readonly Champ[],
  open: readonly Champ[],
  items: readonly Item[],
  folded: string,
): readonly Fact[] {
  const champ = champDe('montant', { champs });
  if (champ === undefined || !open.includes(champ) || !MONEY_NEAR.test(folded)) return [];
  const digits = items.flatMap(({ text }) => BARE_AMOUNT.exec(foldInPlace(text))?.[1] ?? [])[0];
  return digits === undefined ? [] : [{ champ: champ.id, valeur: Number(digits.replace(/\D/g, '')) }];
}
