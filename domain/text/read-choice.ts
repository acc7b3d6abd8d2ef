import { words } from './fold.js';
import { placeIn } from './place-in.js';
import { none, read, unsure, type Reading } from './reading.js';
import { slipsBetween } from './slips.js';

/** One of the answers offered to the person. */
export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
}

const AROUND =
  /^(?:le|la|l|les|numero|n|no|nr|option|choix|reponse|c|est|je|choisis|prends|prend|plutot|the|number|pour|svp|merci|please)$/;

/**
 * Reads one of the options, by label, synonym, number typed (« 2 », « la deuxième »), beginning, or with slips.
 * The value is the option's id. Reasons: choice.missing, choice.several, choice.typo, choice.outOfRange.
 */
export function readChoice(text: string, options: readonly ChoiceOption[]): Reading<string> {
  const typed = words(text).slice(0, 40);
  if (typed.length === 0) return none('choice.missing');
  const said = typed.join(' ');
  const forms = options.flatMap((option) =>
    [option.label, ...option.synonyms].map((form) => ({ option, form: words(form).join(' ') })),
  );
  const pick = (fits: (form: string) => boolean): ChoiceOption[] => [
    ...new Set(forms.filter(({ form }) => form !== '' && fits(form)).map(({ option }) => option)),
  ];

  // What is shown on a button means that button, whatever it is a synonym of.
  const shown = options.filter(({ label }) => words(label).join(' ') === said);
  const exact = shown.length > 0 ? shown : pick((form) => form === said);
  if (exact.length > 0) return answer(exact);
  const core = typed.filter((word) => !AROUND.test(word));
  const position = core.length === 1 ? placeIn(core[0] ?? '', options.length) : undefined;
  if (position !== undefined) {
    const option = options[position];
    return option === undefined ? none('choice.outOfRange') : read(option.id, option.label);
  }
  // A form that holds all that was said explains more of it than a form that is a part of it.
  const begun =
    core.join(' ').length >= 3
      ? pick((form) => form.startsWith(core.join(' ')) || ` ${form} `.includes(` ${core.join(' ')} `))
      : [];
  if (begun.length > 0) return answer(begun);
  const within = longest(forms.filter(({ form }) => form.length >= 2 && ` ${said} `.includes(` ${form} `)));
  if (within.length > 0) return answer(within);
  const near = said.length <= 60 ? pick((form) => slipsBetween(core.join(' '), form) !== undefined) : [];
  if (near.length === 0) return none('choice.missing');
  return unsure(
    near.map(({ id }) => id),
    near.length === 1 ? 'choice.typo' : 'choice.several',
  );
}

function answer(found: readonly ChoiceOption[]): Reading<string> {
  const [only] = found;
  if (only !== undefined && found.length === 1) return read(only.id, only.label);
  return unsure(
    found.map(({ id }) => id),
    'choice.several',
  );
}

/** « établissement public local » also holds « établissement public »: the longer form wins. */
function longest(found: readonly { option: ChoiceOption; form: string }[]): ChoiceOption[] {
  const kept = found.filter(
    ({ form, option }) =>
      !found.some(
        (other) => other.option !== option && other.form !== form && ` ${other.form} `.includes(` ${form} `),
      ),
  );
  return [...new Set(kept.map(({ option }) => option))];
}
