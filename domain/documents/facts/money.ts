import type { Paper, PaperLine } from '../paper.js';
import { amountsIn, budgetRows, projectPart, type BudgetRow } from './amounts.js';
import { fait, type FactReader } from './found.js';
import { valuesOf } from './labels.js';

/** How a budget names the aid of the State. */
export const STATE =
  /^(?:l')?(?:etat\b|dreets\b|ministere|direccte|subvention (?:demandee|sollicitee)|aide (?:demandee|sollicitee|de l'etat))/;
/** How it names a total. */
export const TOTAL = /^(?:total|totaux|cout total|total general|budget total)\b/;

/** The aid asked for. */
export const montantDemande: FactReader = ({ paper, known, role }) => {
  const labels =
    /(?:(?:montant|subvention|aide|somme|participation)(?: (?:de l'etat|publique|financiere|totale?))?(?: de)?(?: l'aide| la subvention)? ?(?:demandee?|sollicitee?)(?: a l'etat| \(en euros\)| aupres de [^:]{3,40})?|la subvention sollicitee de(?: \(en euros\))?|demander une subvention de(?: \(en euros\))?|montant (?:demande|sollicite)(?: a l'etat)?|aide demandee a l'etat(?: \(en euros\))?)/;
  for (const { text, line, cell } of valuesOf(paper, labels)) {
    const amount = amountsIn(text).find(({ euros, start }) => euros >= 500 && start < 25);
    if (amount !== undefined) return fait('montantDemande', amount.euros, line, { cell });
  }
  const row = budgetRows(projectPart(paper)).find(({ folded, euros }) => STATE.test(folded) && euros >= 500);
  if (row !== undefined && role !== 'cofinancement')
    return fait('montantDemande', row.euros, row.line, { cell: row.cell });
  const said = sentenceAmount(
    paper,
    /(?:aide|subvention|concours|participation|financement)[^.;]{0,50}?(?:demande\w*|sollicit\w*|d[' ]?un montant)?[^.;\d]{0,45}$|sollicite[^.;\d]{0,70}$|demande[^.;\d]{0,50}$|l'etat \(?[^.;\d]{0,12}$|l'etat[^.;\d]{0,10}: ?$/,
    known.montantDemande,
    { close: ASKED, except: /\b(?:total|cout|budget|projet (?:de|d'un\w*))\b[^.;\d]{0,45}$/ },
  );
  return said === undefined ? undefined : fait('montantDemande', said.euros, said.line, { sure: 0.8 });
};

/** The line before, as far as a sentence may begin on it. */
export function leadOf(line: PaperLine | undefined): string {
  return line === undefined || line.heading ? '' : line.folded;
}

/** Of several amounts of a sentence, the one that these words stand right beside. */
interface Beside {
  readonly close: { readonly before: RegExp; readonly after: RegExp };
  /** Words before an amount of another kind. */
  readonly except: RegExp;
}

/** « … 64 300 €, financé par l’État (45 000 €) », « dont 45 000 € demandés à l’État ». */
const ASKED: Beside['close'] = {
  before: /(?:\betat|\bdreets|demande\w*|sollicit\w*)(?: a hauteur de| pour)?[^.;,\d]{0,12}$/,
  after: /^ ?(?:€|euros?)? ?(?:demande|sollicit|(?:de|par|a|aupres de) l'etat)/,
};

/** The amount that follows such words; the one known before another. */
function sentenceAmount(
  paper: Paper,
  before: RegExp,
  own: number | undefined,
  beside?: Beside,
): { euros: number; line: PaperLine } | undefined {
  const found = paper.lines.flatMap((line, at) =>
    amountsIn(line.folded)
      .filter(({ euros, unit }) => euros >= 500 && unit)
      .map(({ euros, start, end }) => ({
        ...{ euros, line, said: line.folded.slice(0, start) },
        close:
          beside !== undefined &&
          (beside.close.before.test(line.folded.slice(0, start)) ||
            beside.close.after.test(line.folded.slice(end))),
        lead: `${leadOf(paper.lines[at - 1])} ${line.folded.slice(0, start)}`.slice(-120),
      }))
      .filter(({ said }) => !/(?:inferieur|superieur|plafond|moins de|capital|seuil)[^.;]{0,25}$/.test(said))
      .filter(({ close, said, lead }) => close || (beside?.except.test(said) !== true && before.test(lead))),
  );
  return found.find(({ euros }) => euros === own) ?? found.find(({ close }) => close) ?? found[0];
}

/** What the project costs. */
export const montantTotal: FactReader = ({ paper, known }) => {
  const totals = totalsOf(paper);
  const [first] = totals;
  if (first !== undefined) {
    const own = totals.find(({ euros }) => euros === known.montantTotal);
    const balanced = totals.find((row, at) =>
      totals.some((other, otherAt) => other.euros === row.euros && otherAt !== at),
    );
    const chosen = own ?? balanced ?? (totals.length === 1 ? first : undefined);
    if (chosen !== undefined) return fait('montantTotal', chosen.euros, chosen.line, { cell: chosen.cell });
    return undefined;
  }
  const labels =
    /(?:(?:cout|montant|budget) (?:total|global|previsionnel)(?: (?:du projet|de l'action|de l'operation|previsionnel))?|cout (?:du projet|de l'action)|total (?:du projet|du budget)|assiette eligible|depenses? eligibles?)/;
  for (const { text, line, cell } of valuesOf(paper, labels)) {
    const amount = amountsIn(text).find(({ euros, start }) => euros >= 500 && start < 25);
    if (amount !== undefined) return fait('montantTotal', amount.euros, line, { cell });
  }
  const said = sentenceAmount(paper, /(?:cout|budget|depenses?|assiette)[^.;\d]{0,60}$/, known.montantTotal);
  return said === undefined ? undefined : fait('montantTotal', said.euros, said.line, { sure: 0.8 });
};

/** The rows that add up charges and income of the project. */
export function totalsOf(paper: Paper): readonly BudgetRow[] {
  return budgetRows(projectPart(paper)).filter(
    ({ folded, euros }) => TOTAL.test(folded) && euros >= 1000 && !/bilan|actif|passif/.test(folded),
  );
}
