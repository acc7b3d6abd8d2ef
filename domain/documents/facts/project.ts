import { holds, WordRow } from '../alike.js';
import { fait, type FactReader } from './found.js';
import { isLabel, valuesOf } from './labels.js';
import { asWritten } from './names.js';

const NUMBERS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  );
const NUMBER_WORDS = NUMBERS.join('|');

/** The title of the project. */
export const intitule: FactReader = ({ paper, known }) => {
  if (known.intitule !== undefined) {
    const own = [0, 1, 2]
      .flatMap((more) =>
        paper.lines.map((line, at) => ({
          line,
          text: paper.lines.slice(at, at + more + 1).map(({ text }) => text),
        })),
      )
      .find(({ text }) => holds(new WordRow(text, paper.pictured), known.intitule ?? ''));
    if (own !== undefined) {
      const title = asWritten(own.text.join(' '), known.intitule) ?? known.intitule;
      return fait('intitule', title, own.line);
    }
  }
  const labels =
    /(?:intitule(?: d[eu](?: la| l)?'? ?(?:projet|action|operation))?|titre(?: du projet| de l'action)?|nom du projet|projet|action|operation|objet de la (?:subvention|demande)|action financee)/;
  for (const { text, folded, line, cell, place } of valuesOf(paper, labels)) {
    if (text.length < 12 || text.length > 200 || isLabel(folded) || /^(?:s\b|\(|cerfa)/.test(folded))
      continue;
    if (place === 'same' && !/[:«"]/.test(cell.text)) continue;
    return fait('intitule', continued(paper.lines.indexOf(line), text, cell.x0), line, { cell });
  }
  for (const [at, line] of paper.lines.entries()) {
    const text = `${line.text} ${paper.lines[at + 1]?.text ?? ''}`;
    const quoted =
      /(?:projet|action|op[ée]ration|intitul[ée]\w*)[^«"“]{0,30}[«"“] ?([^»"”]{12,160}?) ?[»"”]/i.exec(
        text,
      )?.[1];
    if (quoted !== undefined) return fait('intitule', quoted, line, { sure: 0.75 });
  }
  return undefined;

  /** A title may run over two lines of its column. */
  function continued(at: number, text: string, left: number): string {
    const next = paper.lines[at + 1];
    const cell = next?.cells.length === 1 ? next.cells[0] : undefined;
    return cell !== undefined && Math.abs(cell.x0 - left) < 4 && /^\p{Ll}/u.test(cell.text)
      ? `${text} ${cell.text}`
      : text;
  }
};

const ETP = new RegExp(
  `(?<![\\d,.])(\\d{1,2}(?:[.,]\\d{1,2})?|${NUMBER_WORDS}) ?(?:etp\\b|equivalents? temps[- ]plein|postes? (?:a|en) equivalent temps plein|poste a temps plein|temps plein)`,
);

/** The posts, in full-time equivalents. */
export const etp: FactReader = ({ paper, known }) => {
  const labels =
    /(?:nombre (?:de postes )?(?:d'|en )?etp(?: (?:demandes|de facilitateur|de coordinateur|total))?|nombre de postes en etp|etp(?: demandes)?|temps de travail|quotite|equivalents? temps plein)/;
  const labelled = valuesOf(paper, labels).flatMap(({ folded, line, cell }) => {
    const value = /^(\d{1,2}(?:[.,]\d{1,2})?)(?: ?etp)?(?! ?h\b)(?:[ ,;.(]|$)/.exec(folded)?.[1];
    return value === undefined ? [] : [{ value: Number(value.replace(',', '.')), line, cell }];
  });
  const [first] = labelled;
  const sum = labelled
    .filter(({ line }) => line !== first?.line || true)
    .reduce((total, { value }) => total + value, 0);
  const said = paper.lines.flatMap((line) => {
    const match = ETP.exec(line.folded)?.[1];
    return match === undefined
      ? []
      : [{ value: /^\d/.test(match) ? Number(match.replace(',', '.')) : NUMBERS.indexOf(match), line }];
  });
  const own = [...labelled, ...said].find(({ value }) => value === known.etp);
  if (own !== undefined) return fait('etp', own.value, own.line);
  if (first !== undefined)
    return fait('etp', distinct(labelled) ? sum : first.value, first.line, { cell: first.cell });
  const [spoken] = said;
  return spoken === undefined || spoken.value <= 0 || spoken.value > 50
    ? undefined
    : fait('etp', spoken.value, spoken.line, { sure: 0.8 });
};

/** Posts of one kind and of another are counted together. */
function distinct(labelled: readonly { readonly cell: { readonly folded: string } }[]): boolean {
  return labelled.length === 2 && labelled.every(({ cell }) => /facilitat|coordinat/.test(cell.folded));
}

const MONTHS = new RegExp(`(?<![\\d,.])(\\d{1,3}|${NUMBER_WORDS}|vingt-quatre|trente-six) ?mois\\b`);
const YEARS = new RegExp(`(?:duree|pour|pendant)[^.]{0,40}?\\b(\\d{1,2}|${NUMBER_WORDS}) ans?\\b`);
const ENDLESS = /duree[^.]{0,60}(?:illimitee|indeterminee)|(?:illimitee|indeterminee)/;

/** How long: months of the project; for what founds a structure, the term of its life. */
export const duree: FactReader = ({ paper, known, role }) => {
  const founding = role === 'statuts' || role === 'convention';
  const pairs = paper.lines.map((line, at) => ({
    line,
    text: `${line.folded} ${founding ? (paper.lines[at + 1]?.folded ?? '') : ''}`,
  }));
  if (founding) {
    const endless = pairs.find(({ text }) => /duree/.test(text) && ENDLESS.test(text));
    if (endless !== undefined) return fait('duree', 'illimitée', endless.line);
    const term = pairs.find(
      ({ text }) =>
        YEARS.test(text) && /duree/.test(text) && /group|association|convention|constitue/.test(text),
    );
    const years = term === undefined ? undefined : YEARS.exec(term.text)?.[1];
    return term === undefined || years === undefined
      ? undefined
      : fait('duree', 12 * numberOf(years), term.line);
  }
  for (const { folded, line, cell } of valuesOf(
    paper,
    /duree(?: (?:du projet|de l'action|du contrat|en mois|prevue))?/,
  )) {
    const months = MONTHS.exec(folded)?.[1] ?? /^(\d{1,2})(?: ?mois)?$/.exec(folded)?.[1];
    if (months !== undefined) return fait('duree', numberOf(months), line, { cell });
  }
  const said = pairs.flatMap(({ line, text }) => {
    const months = MONTHS.exec(text)?.[1];
    return months === undefined || /preavis|delai|recours|apres|dernier|moins de/.test(text)
      ? []
      : [{ value: numberOf(months), line }];
  });
  const own = said.find(({ value }) => value === known.duree) ?? said[0];
  return own === undefined || own.value < 3 ? undefined : fait('duree', own.value, own.line, { sure: 0.75 });
};

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return text === 'vingt-quatre' ? 24 : text === 'trente-six' ? 36 : NUMBERS.indexOf(text);
}
