import { stringify } from 'yaml';
import { servedAppels } from '../content/served-appels.js';
import { groupMissed, type MissedGroup } from '../../domain/faq/group-missed.js';
import type { MissedQuestion } from '../../domain/faq/missed-questions.js';
import { indexTerms } from '../../domain/faq/terms.js';
import { readMissedQuestions } from '../storage/missed-questions.js';
import type { Answer } from './answer.js';
import type { Installation } from './installation.js';
import { printable, textTable } from './text-table.js';

const DAY_MS = 86_400_000;
const EXAMPLES = 3;
const NEAREST = 3;
/** What masking put in place of personal data. */
const MARK = /\[[^\]]{1,20}\]/gu;

/** What `aap faq manquees` is asked for. */
export interface MissesWish {
  /** Only the questions of the last so many days; all that are kept otherwise. */
  readonly days?: number;
  /** As YAML to paste into the FAQ, instead of a table. */
  readonly yaml: boolean;
}

/** The questions that got no answer or did not help, grouped by likeness. */
export async function faqMisses(
  { db, clocks, content, words }: Installation,
  { days, yaml }: MissesWish,
): Promise<Answer> {
  const since = days === undefined ? 0 : clocks.now() - days * DAY_MS;
  const missed = await readMissedQuestions(db, since);
  if (missed.length === 0) return { text: words('fr', 'operateur:manquees.aucune'), data: [] };
  const appels = new Map(servedAppels(content).map((servi) => [servi.appel.id, servi]));
  const termsOf = ({ appelId, langue, text }: MissedQuestion): ReadonlySet<string> => {
    const faq = appels.get(appelId)?.faq[langue];
    return new Set(indexTerms(faq?.engine.explain(text.replace(MARK, ' ')).words ?? []).keys());
  };
  const groups = groupMissed(missed, termsOf);
  return {
    text: yaml ? groups.map((group) => asYaml(group, words)).join('\n') : asTable(groups, words),
    data: groups,
  };
}

function asTable(groups: readonly MissedGroup[], words: Installation['words']): string {
  const title = (key: string): string => words('fr', `operateur:manquees.${key}`);
  return textTable(
    ['nombre', 'inutiles', 'appel', 'langue', 'proches', 'questions'].map(title),
    groups.map(({ count, unhelpful, appelId, langue, nearest, texts }) => [
      String(count),
      String(unhelpful),
      appelId,
      langue,
      nearest.slice(0, NEAREST).join(', '),
      texts.slice(0, EXAMPLES).join(' | ') +
        (texts.length > EXAMPLES ? ` | +${texts.length - EXAMPLES}` : ''),
    ]),
  );
}

/** The group as new forms of its nearest entry; what masking left out is left out of the forms too. */
function asYaml(
  { appelId, langue, count, nearest, texts }: MissedGroup,
  words: Installation['words'],
): string {
  const [id, ...others] = nearest.slice(0, NEAREST);
  const formes = [
    ...new Set(texts.map((text) => printable(text.replace(MARK, ' ')).replace(/\s+/gu, ' ').trim())),
  ];
  const head = words('fr', 'operateur:manquees.entete', { appel: appelId, langue, nombre: count });
  const also =
    id === undefined
      ? words('fr', 'operateur:manquees.sans_proche')
      : others.length === 0
        ? undefined
        : words('fr', 'operateur:manquees.autres', { proches: others.join(', ') });
  const comments = [head, ...(also === undefined ? [] : [also])].map((line) => `# ${line}`);
  return `${comments.join('\n')}\n${stringify([{ id: id ?? 'nouvelle_entree', formes }], { lineWidth: 0 })}`;
}
