import { words } from '../../text/fold.js';
import { holds, sameName, WordRow } from '../alike.js';
import type { Cofinanceur, Known } from '../fact.js';
import { foldPlaces, type Paper, type PaperLine } from '../paper.js';
import { amountsIn, budgetRows, projectPart } from './amounts.js';
import { fait, type FactReader } from './found.js';
import { leadOf, STATE, TOTAL } from './money.js';
import { bareName, beginsSentence } from './names.js';

const OTHER_PUBLIC =
  /\b(?:region|departement|conseil (?:regional|departemental|general)|metropole|agglomeration|communaute|commune|communes|ville|mairie|fse\+?|feder|fonds europeens?|europe|fondation|fonds de dotation|mecenat|caf|caisse|agence|ademe|anct|cci|chambre|syndicat|plie|banque des territoires|afpa|opco|entreprise|cd ?\d{2}|agglo|epci|petr|sivom)\b/;
const OWN_MONEY =
  /\b(?:autofinancement|fonds propres|cotisations|dons|ventes|prestations|reprises?|produits|contributions? des membres|ressources propres|benevolat|total|charges?|achats|services|frais|impots|(?<!fonds de )dotations?|personnel|salaires|divers|gestion|subventions? d'exploitation|transferts?)\b/;
const GENERIC =
  /^(?:code postal|conseil\(s\)|commune\(s\)|communautes? de communes ou|organismes sociaux|fonds europeens$|aides privees|intercommunalite|etat ?:)/;

/** The co-funders with what each gives. */
export const cofinanceurs: FactReader = ({ paper, known, role }) => {
  const found = role === 'cofinancement' ? funderOf(paper, known) : inTables(paper, known);
  const [first] = found;
  if (first === undefined) return undefined;
  const all = found.map(({ nom, montant }) => ({ nom, montant }));
  return fait('cofinanceurs', all, first.line, { sure: 0.85 });
};

type Placed = Cofinanceur & { readonly line: PaperLine };

function inTables(whole: Paper, known: Known): readonly Placed[] {
  const paper = projectPart(whole);
  const rows = budgetRows(paper)
    .filter(
      ({ folded, euros, label }) =>
        euros >= 100 &&
        !STATE.test(folded) &&
        !TOTAL.test(folded) &&
        !GENERIC.test(folded) &&
        label.length < 90 &&
        !/;|\d ?€/.test(label) &&
        label.length > 3,
    )
    .filter(
      ({ folded, label }) => (OTHER_PUBLIC.test(folded) && !OWN_MONEY.test(folded)) || isKnown(label, known),
    )
    .map(({ label, euros, line }) => ({ nom: bareName(label), montant: euros, line }))
    .filter(({ nom }) => !beginsSentence(nom));
  const said = paper.lines.flatMap((line, at) => saidIn(line, paper.lines[at + 1], known));
  const all = [...rows, ...said];
  return all
    .filter((each, at) => all.findIndex((other) => isSameFunder(other, each)) === at)
    .filter(({ nom }) => !isPartOf(nom, known.nom ?? ''));
}

/** « Commune de X » and « Communauté de communes de X » are near, and two of them where they give two amounts. */
function isSameFunder(one: Cofinanceur, other: Cofinanceur): boolean {
  return one.montant === other.montant
    ? sameName(one.nom, other.nom)
    : words(one.nom).join(' ') === words(other.nom).join(' ');
}

/** The applicant itself, by all of its name or some of its words. */
function isPartOf(nom: string, own: string): boolean {
  const all = words(own);
  return all.length > 0 && words(nom).every((word) => all.includes(word));
}

function isKnown(label: string, { cofinanceurs: own }: Known): boolean {
  return (own ?? []).some(({ nom }) => sameName(nom, label) && 2 * words(label).length >= words(nom).length);
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
  return [...own, ...listed(line, next)];
}

/** Words of a sentence, and of no name. */
const SAYS =
  /\b(?:a|ont|est|sont|vous|nous|somme|montant|decid\w*|sollicit\w*|demand\w*|accord\w*|allou\w*|attribu\w*)\b/;
/** Points by which a line that goes on below may be shorter than the one below. */
const WRAPPED = 80;
/** A name, what it does, and how much: « la Région X apporte 10 000 € », « Ville de Y (demandé) : 5 000 € ». */
const FUNDER =
  /(?:^|[;:,–•(] ?|\. |n° ?\d ?¦? ?| et | dont | par | avec )(?:[Ll]a |[Ll]es? |[Ll][’'])?(\p{Lu}[\p{L}\d’'+./ –-]{3,70}?)(?: ?\([^)€]{2,40}\))?(?: (?:apporte|verse|accorde|finance|participe|contribue|attribue|donne)\w*)?(?: ?[:(–-]| ?=|, pour| pour| à hauteur de)? ?(?:un montant de |une (?:aide|subvention|participation) de )?(\d{1,3}(?: \d{3})*(?:,\d\d)?|\d{4,7}) ?(?:€|euros\b)/gu;

/** Funders with their amounts in a sentence or a list, whose name may begin on this line and end on the next one. */
function listed(line: PaperLine, next: PaperLine | undefined): readonly Placed[] {
  const own = line.text.replace(/[\u00a0\u202f]/g, ' ');
  const follows =
    next?.page === line.page &&
    line.cells.length === 1 &&
    next.cells.length === 1 &&
    (line.cells[0]?.x1 ?? 0) > (next.cells[0]?.x1 ?? 0) - WRAPPED;
  const text = follows ? `${own} ${next.text.replace(/[\u00a0\u202f]/g, ' ')}` : own;
  return [...text.matchAll(FUNDER)]
    .filter(({ index }) => index < own.length)
    .map(([, nom = '', amount = '']) => ({
      nom: bareName(nom),
      montant: amountsIn(amount)[0]?.euros ?? 0,
      line,
    }))
    .filter(({ nom, montant }) => montant >= 100 && isFunder(foldPlaces(nom)) && !beginsSentence(nom));
}

function isFunder(folded: string): boolean {
  return OTHER_PUBLIC.test(folded) && !STATE.test(folded) && !OWN_MONEY.test(folded) && !SAYS.test(folded);
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
        !beginsSentence(text) &&
        (known.nom === undefined || !sameName(text, known.nom)),
    );
  const between = head
    .map(({ text }) => /[Ee]ntre (?:la |le |l’|l')?(\p{Lu}[^,]{4,60}),/u.exec(text)?.[1])
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
    : [{ nom: bareName(nom), montant: given.euros, line: given.line }];
}
