import { holds, sameName, WordRow } from '../alike.js';
import type { Cofinanceur, Known } from '../fact.js';
import { foldPlaces, type Paper, type PaperLine } from '../paper.js';
import { amountsIn, budgetRows, type BudgetRow } from './amounts.js';
import { fait, type FactReader } from './found.js';
import { valuesOf } from './labels.js';

const STATE =
  /^(?:l')?(?:etat\b|dreets\b|ministere|direccte|subvention (?:demandee|sollicitee)|aide (?:demandee|sollicitee|de l'etat))/;
const TOTAL = /^(?:total|totaux|cout total|total general|budget total)\b/;
const OTHER_PUBLIC =
  /\b(?:region|departement|conseil (?:regional|departemental|general)|metropole|agglomeration|communaute|commune|communes|ville|mairie|fse\+?|feder|fonds europeens?|europe|fondation|fonds de dotation|mecenat|caf|caisse|agence|ademe|anct|cci|chambre|syndicat|plie|banque des territoires|afpa|opco|entreprise)\b/;
const OWN_MONEY =
  /\b(?:autofinancement|fonds propres|cotisations|dons|ventes|prestations|reprises?|produits|contributions? des membres|ressources propres|benevolat|total|charges?|achats|services|frais|impots|dotations?|personnel|salaires|divers|gestion|subventions? d'exploitation|transferts?)\b/;
const GENERIC =
  /^(?:code postal|conseil\(s\)|commune\(s\)|communautes? de communes ou|organismes sociaux|fonds europeens$|aides privees|intercommunalite|etat ?:)/;

/** The aid asked for. */
export const montantDemande: FactReader = ({ paper, known, role }) => {
  const labels =
    /(?:(?:montant|subvention|aide|somme|participation)(?: (?:de l'etat|publique|financiere|totale?))?(?: de)?(?: l'aide| la subvention)? ?(?:demandee?|sollicitee?)(?: a l'etat| \(en euros\)| aupres de [^:]{3,40})?|la subvention sollicitee de(?: \(en euros\))?|demander une subvention de(?: \(en euros\))?|montant (?:demande|sollicite)(?: a l'etat)?|aide demandee a l'etat(?: \(en euros\))?)/;
  for (const { text, line, cell } of valuesOf(paper, labels)) {
    const amount = amountsIn(text).find(({ euros, start }) => euros >= 500 && start < 25);
    if (amount !== undefined) return fait('montantDemande', amount.euros, line, { cell });
  }
  const row = budgetRows(paper).find(({ folded, euros }) => STATE.test(folded) && euros >= 500);
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
function leadOf(line: PaperLine | undefined): string {
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

/** The rows that add up charges and income. */
export function totalsOf(paper: Paper): readonly BudgetRow[] {
  return budgetRows(paper).filter(
    ({ folded, euros }) => TOTAL.test(folded) && euros >= 1000 && !/bilan|actif|passif/.test(folded),
  );
}

/** The co-funders with what each gives. */
export const cofinanceurs: FactReader = ({ paper, known, role }) => {
  const found = role === 'cofinancement' ? funderOf(paper, known) : inTables(paper, known);
  const [first] = found;
  if (first === undefined) return undefined;
  const all = found.map(({ nom, montant }) => ({ nom, montant }));
  return fait('cofinanceurs', all, first.line, { sure: 0.85 });
};

type Placed = Cofinanceur & { readonly line: PaperLine };

function inTables(paper: Paper, known: Known): readonly Placed[] {
  const rows = budgetRows(paper)
    .filter(
      ({ folded, euros, label }) =>
        euros >= 100 &&
        !STATE.test(folded) &&
        !TOTAL.test(folded) &&
        !GENERIC.test(folded) &&
        label.length < 90 &&
        label.length > 3,
    )
    .filter(
      ({ folded, label }) => (OTHER_PUBLIC.test(folded) && !OWN_MONEY.test(folded)) || isKnown(label, known),
    )
    .map(({ label, euros, line }) => ({ nom: nameOf(label), montant: euros, line }));
  const said = paper.lines.flatMap((line, at) => saidIn(line, paper.lines[at + 1], known));
  const all = [...rows, ...said];
  return all
    .filter(({ nom }, at) => all.findIndex((other) => sameName(other.nom, nom)) === at)
    .filter(({ nom }) => known.nom === undefined || !sameName(nom, known.nom));
}

function isKnown(label: string, { cofinanceurs: own }: Known): boolean {
  return (own ?? []).some(({ nom }) => sameName(nom, label));
}

function nameOf(label: string): string {
  return label
    .replace(/^(?:autres financeurs|cofinanceurs?(?: n° ?\d)?|financ\w+ par) ?:? ?/i, '')
    .replace(/[ :(–-]+$/, '')
    .trim();
}

/** « Région X : 10 000 € », « le Département (12 000 €) » in a sentence or a list. */
function saidIn(line: PaperLine, next: PaperLine | undefined, known: Known): readonly Placed[] {
  const own = (known.cofinanceurs ?? []).flatMap(({ nom }) => {
    const text = `${line.text} ${next?.page === line.page ? next.text : ''}`;
    if (
      !holds(new WordRow([text], true), nom) ||
      (next !== undefined && holds(new WordRow([next.text], true), nom))
    )
      return [];
    const whole = foldPlaces(text).indexOf(foldPlaces(nom));
    const last = foldPlaces(nom).split(/[ '-]/).at(-1) ?? nom;
    const end = whole >= 0 ? whole + nom.length : foldPlaces(text).indexOf(last) + last.length;
    const after =
      end < last.length
        ? undefined
        : amountsIn(text).find(
            ({ start, unit, euros }) => start >= end && start - end < 30 && (unit || euros >= 1000),
          );
    return after === undefined ? [] : [{ nom, montant: after.euros, line }];
  });
  const listed = [
    ...line.text.matchAll(
      /(?:^|[;:,–•] ?|n° ?\d ?¦? ?| et )(?:la |le |les |l’|l')?(\p{Lu}[\p{L}’'+ –-]{4,70}?) ?(?:[:(–-]|, pour) ?(\d{1,3}(?: \d{3})*(?:,\d\d)?) ?€/gu,
    ),
  ]
    .map(([, nom = '', amount = '']) => ({
      nom: nameOf(nom),
      montant: amountsIn(amount)[0]?.euros ?? 0,
      line,
    }))
    .filter(
      ({ nom, montant }) =>
        montant >= 100 &&
        OTHER_PUBLIC.test(foldPlaces(nom)) &&
        !STATE.test(foldPlaces(nom)) &&
        !OWN_MONEY.test(foldPlaces(nom)),
    );
  return [...own, ...listed];
}

/** A funder's own letter: who writes it, and how much it gives. */
function funderOf(paper: Paper, known: Known): readonly Placed[] {
  const head = paper.lines.slice(0, 12);
  const own = (known.cofinanceurs ?? []).find(({ nom }) =>
    paper.lines.some(({ text }) => holds(new WordRow([text], true), nom)),
  );
  const named = head
    .flatMap(({ cells }) => cells)
    .find(
      ({ folded: cell, text }) =>
        OTHER_PUBLIC.test(cell) &&
        text.length < 80 &&
        !/^(?:objet|ref|convention|entre|et)\b/.test(cell) &&
        (known.nom === undefined || !sameName(text, known.nom)),
    );
  const between = head
    .map(({ text }) => /entre (?:la |le |l’|l')?(\p{Lu}[^,]{4,60}),/u.exec(text)?.[1])
    .find((text) => text !== undefined);
  const nom = own?.nom ?? between ?? named?.text;
  const amounts = paper.lines.flatMap((line, at) => {
    const lead = leadOf(paper.lines[at - 1]);
    return amountsIn(line.folded)
      .filter(({ euros, unit }) => unit && euros >= 100)
      .map(({ euros, start }) => ({
        euros,
        line,
        lead: `${lead} ${line.folded.slice(0, start)}`.slice(-110),
      }));
  });
  const given =
    amounts.find(
      ({ lead }) =>
        /(?:subvention|aide|concours|contribution|participation|soutien|montant|apport\w*|verse\w*|attribu\w*|accord\w*|financement|mecenat|don)[^.;]{0,60}$/.test(
          lead,
        ) && !/(?:eligible|cout|budget|capital|assiette)[^.;\d]{0,30}$/.test(lead),
    ) ?? amounts.find(({ lead }) => !/(?:eligible|cout|budget|capital|assiette)[^.;\d]{0,30}$/.test(lead));
  return nom === undefined || given === undefined
    ? []
    : [{ nom: nameOf(nom), montant: given.euros, line: given.line }];
}
