import { takesAnyText } from '../../champs/free-text.js';
import { AT_FIELD, AT_TEXT } from './at-field.js';
import { ELSEWHERE } from './elsewhere.js';
import type { Heard } from './heard.js';
import type { Decision } from './move.js';
import type { Rule } from './rule.js';

/** What is to be done with a message, by the first rule of the table of its place that fits. Pure. */
export function decide(heard: Heard): Decision {
  const rule = tableFor(heard).find(({ when }) => when(heard));
  return { rule: rule?.name ?? '', moves: rule?.moves(heard) ?? [] };
}

function tableFor({ asked }: Heard): readonly Rule[] {
  if (asked === undefined) return ELSEWHERE;
  return takesAnyText(asked.champ) ? AT_TEXT : AT_FIELD;
}
