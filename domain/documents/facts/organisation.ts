import { holds, WordRow } from '../alike.js';
import type { Paper, PaperLine } from '../paper.js';
import { foldInPlace } from '../../text/fold.js';
import { amountsIn } from './amounts.js';
import type { Fait } from '../fact.js';
import { fait, type FactReader } from './found.js';
import { isLabel, valuesOf } from './labels.js';
import { asWritten, bareName, beginsSentence } from './names.js';

/** Words that name a kind of organisation, folded. */
export const ORGANISATION =
  /\b(?:association|asso|commune|communaute|departement|region|metropole|syndicat|gip|groupement|fondation|societe|sas|sarl|scop|scic|federation|union|mission locale|atelier|regie|entreprise|reseau|maison|centre|etablissement|agglomeration|ville|plie|chambre|comite|coop)/;

/** Lines that speak of an organisation and are not its name. */
const NO_NAME =
  /^(?:le |la |l')?(?:statuts|loi|cabinet|membres|composition|siege|contrat|engagement|article|chapitre|titre|attestation|declaration|delegation|decision|arrete|extrait|dossier|formulaire|appel|association loi|association -|societe (?:d'expertise|cooperative|anonyme)|direction|service|objet|demande|compte|bilan|budget|note|fiche|liste|registre|convention)|expertise|capital|centre de gestion/;

/** The structure that the paper is about: the applicant where its name stands, else the one that a label or the title says. */
export const nom: FactReader = ({ paper, known, role }) => {
  if (known.nom !== undefined) {
    const own = lineHolding(paper, known.nom);
    if (own !== undefined) return fait('nom', writtenThere(paper, own, known.nom), own);
  }
  const labels =
    /(?:nom (?:de (?:la structure|l'organisme|l'association|la collectivite))|(?:.{0,90})?ayant pour (?:titre|nom|denomination)|nom - denomination|nom ou denomination|raison sociale|denomination(?: sociale)?|organisme|structure(?: porteuse)?|collectivite|association|(?:structure )?employeu(?:r|se)|nom de l'entreprise|societe|demandeur|porteur(?: du projet)?)/;
  const labelled = valuesOf(paper, labels).find(
    ({ text, folded }) =>
      isName(text) && !isLabel(folded) && !/^(?:loi|article|chapitre|titre) /.test(folded),
  );
  if (labelled !== undefined)
    return fait('nom', bareName(labelled.text), labelled.line, { cell: labelled.cell });
  for (const line of paper.lines) {
    const said =
      /(?:represent\w+ (?:legale? )?de (?:l'association|la societe|la fondation|la commune|l'organisme)?|(?:president|directeur|directrice|gerant|maire|presidente|gerante) (?:de |du |d')(?:l'association |la societe |l'entreprise |la fondation )?) ?["«]? ?([^,.()"»]{4,60})/.exec(
        line.folded,
      )?.[1];
    const at = said === undefined ? -1 : line.folded.indexOf(said);
    if (
      said !== undefined &&
      at >= 0 &&
      line.text.length === line.folded.length &&
      !/^(?:la|le|l'|mon|son|notre)$/.test(said) &&
      /^\p{Lu}/u.test(line.text.slice(at))
    )
      return fait('nom', bareName(line.text.slice(at, at + said.length)), line, { sure: 0.75 });
  }
  return (
    afterKind(paper) ??
    besideNumber(paper) ??
    (role === 'rib' || role === 'cofinancement' ? undefined : inHead(paper))
  );
};

/** « la demande de l’association Le Phare »: words with capitals, and the small ones between them. */
const AFTER_KIND =
  /(?<![\p{L}])(?:[Ll][’']association|[Ll]a soci[ée]t[ée]|[Ll]a fondation|[Ll][’']entreprise) [«"“]? ?(\p{Lu}[\p{L}\d’'-]*(?: (?:(?:de|du|des|la|le|les|et|en|à|au|aux|pour|sur) )*(?:[dl][’'])?(?:\p{Lu}[\p{L}\d’'-]*|\d{1,3}(?!\d| ?€)))*)/u;

function afterKind(paper: Paper): Fait | undefined {
  for (const line of paper.lines) {
    const name = AFTER_KIND.exec(line.text)?.[1];
    if (name !== undefined && name.length > 4 && isName(name)) return fait('nom', name, line, { sure: 0.7 });
  }
  return undefined;
}

/** « Le Phare – SIRET 123… », « Le Phare – 12 rue… »: who a number or an address is of. */
function besideNumber(paper: Paper): Fait | undefined {
  for (const line of paper.lines) {
    const name =
      /^(.{4,70}?)(?: ?\([^)]*\))? ?(?:[-–—,(] ?)(?:n° )?(?:siret|\d{1,4}(?: bis| ter)?,? (?:rue|avenue|place|quai|impasse|chemin|route|boulevard|allee)\b)/i.exec(
        line.text,
      )?.[1];
    if (name !== undefined && isName(name) && !/\d/.test(name) && !NO_NAME.test(foldInPlace(name)))
      return fait('nom', bareName(name), line, { sure: 0.75 });
  }
  return undefined;
}

/** « DÉPARTEMENT DU DOUBS » above the commune: where a paper comes from, and not whose it is. */
const ABOVE = /^(?:departement|region|arrondissement|canton|prefecture|republique) /;
/** « Le Phare – composition du bureau »: a title that says whose it is. */
const TITLED = /^(.{4,60}?) [-–—] (?:composition|liste|statuts|comptes|budget|bilan|fiche|rapport|note)\b/i;

/** The organisation that the head of a page names. */
function inHead(paper: Paper): Fait | undefined {
  const named = paper.lines.slice(0, 6).flatMap((line) =>
    line.cells.flatMap(({ text, folded }) => {
      const titled = TITLED.exec(text)?.[1];
      const name = bareName(titled ?? text.split(/ [-–—] |,|\(/)[0] ?? '');
      const said =
        titled !== undefined || (ORGANISATION.test(folded.split(/,| - /)[0] ?? '') && / /.test(name));
      const alone = line.cells.length === 1 || amountsIn(line.text).length === 0;
      return said && line.heading && alone && name.length < 80 && isName(name) && isTold(name, folded)
        ? [{ name, line }]
        : [];
    }),
  );
  const own = named.find(({ name }) => !ABOVE.test(foldInPlace(name))) ?? named[0];
  return own === undefined ? undefined : fait('nom', own.name, own.line, { sure: 0.65 });
}

/** « Insertion 63 » has a number, and a street or a year is none. */
function isTold(name: string, folded: string): boolean {
  return (!/\d/.test(name) || /^\D+ \d{1,3}$/.test(name)) && !NO_NAME.test(folded);
}

function isName(text: string): boolean {
  return (
    /\p{L}{3}/u.test(text) && text.length < 100 && !/[:?]$/.test(text) && !beginsSentence(bareName(text))
  );
}

/** As the paper writes it: an applicant's own spelling was not read. */
function writtenThere({ lines }: Paper, line: PaperLine, name: string): string {
  const next = lines[lines.indexOf(line) + 1];
  return asWritten(line.text, name) ?? asWritten(`${line.text} ${next?.text ?? ''}`, name) ?? name;
}

/** The first line that a name stands on, wherever its words break. */
export function lineHolding(paper: Paper, name: string): PaperLine | undefined {
  const whole = paper.lines.find(({ text }) => holds(new WordRow([text], paper.pictured), name));
  if (whole !== undefined) return whole;
  return paper.lines.find((line, at) =>
    holds(new WordRow([line.text, paper.lines[at + 1]?.text ?? ''], paper.pictured), name),
  );
}
