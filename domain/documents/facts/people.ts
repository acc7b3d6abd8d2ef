import { holds, sameName, WordRow } from '../alike.js';
import type { Fait } from '../fact.js';
import { foldPlaces, type Paper, type PaperLine } from '../paper.js';
import { lineHolding, ORGANISATION } from './organisation.js';
import { fait, type FactReader, type Reading } from './found.js';
import { valuesOf } from './labels.js';
import { asWritten } from './names.js';

const CIVILITY = /^(?:m\.|m(?= )|mme|mlle|monsieur|madame|mr|dr|maitre|me(?= ))[ .]*/i;
const NAME = /^(\p{Lu}[\p{L}'’-]+(?: (?:de|du|des|la|le|d’|d'))*(?: \p{Lu}[\p{L}'’.-]+){1,3})/u;
const POSITIONS =
  '(?:(?:vice|co)[- ]?)?president(?:e)?(?:[- ]directeur general)?|direct(?:eur|rice)(?: general(?:e)?)?(?: (?:adjointe?|delegue?e?))?|gerante?|maire|tresori(?:er|ere)|secretaire(?: generale?)?|administrat(?:eur|rice)|delegue(?:e)? generale?|responsable legale?|dirigeante?';
const POSITION = new RegExp(`\\b(${POSITIONS})\\b`);

/** A person and their position, with where they stand. */
interface Person {
  readonly name: string;
  readonly position: string | undefined;
  readonly line: PaperLine;
  readonly sure: number;
}

/** Who signs for the structure, or delegates. */
export const representant: FactReader = (reading) => {
  const person = personOf(reading);
  return person === undefined
    ? undefined
    : fait('representant', person.name, person.line, { sure: person.sure });
};

/** Their position. */
export const qualite: FactReader = (reading) => {
  const person = personOf(reading);
  if (person?.position !== undefined)
    return fait('qualite', person.position, person.line, { sure: person.sure });
  return titleAlone(reading);
};

function personOf(reading: Reading): Person | undefined {
  const { paper, known, role } = reading;
  if (role === 'dirigeants') return listed(paper, known.representant) ?? signing(reading);
  if (known.representant !== undefined) {
    const line = lineHolding(paper, known.representant) ?? splitName(paper, known.representant);
    const name = asWritten(line?.text ?? '', known.representant) ?? known.representant;
    if (line !== undefined) return { name, position: positionNear(paper, line, known), line, sure: 0.95 };
  }
  // Whoever signs a funder's letter is not of the structure.
  if (role === 'cofinancement') return undefined;
  return declared(reading) ?? labelledPerson(reading) ?? signing(reading);
}

/** A form asks for the name and the first name apart. */
function splitName(paper: Paper, name: string): PaperLine | undefined {
  return paper.lines.find(
    ({ cells }) =>
      cells.length > 1 &&
      cells
        .slice(1)
        .some(
          (cell, at) =>
            sameName(`${cells[at]?.text ?? ''} ${cell.text}`, name) && cell.text.split(' ').length < 3,
        ),
  );
}

/** The one who presides, in a list of people and what they are. */
function listed(paper: Paper, own: string | undefined): Person | undefined {
  for (const [at, line] of paper.lines.entries()) {
    const next = paper.lines[at + 1];
    const named =
      own !== undefined &&
      own.split(' ').every((part) => holds(new WordRow([line.text], paper.pictured), part));
    const presides = [line, next].find(
      (each) => each !== undefined && /(?<!vice[- ])president/.test(each.folded),
    );
    if (named && presides !== undefined)
      return { name: asWritten(line.text, own) ?? own, position: positionIn(presides.text), line, sure: 0.9 };
  }
  for (const line of paper.lines) {
    const title = line.cells.findIndex(({ folded }) =>
      /^(?:le |la )?(?:co-?)?president(?:e)?\b/.test(folded),
    );
    const name =
      line.cells.map(({ text }) => nameIn(text)).find((each) => each !== undefined) ?? parted(line, title);
    if (title >= 0 && name !== undefined)
      return { name, position: positionIn(line.cells[title]?.text ?? ''), line, sure: 0.9 };
  }
  return undefined;
}

/** The name in one column and the first name in the next one, before the title. */
function parted({ cells }: PaperLine, title: number): string | undefined {
  const [last, first] = title < 2 ? [] : cells.slice(0, 2).map(({ text }) => text.trim());
  return last === undefined || first === undefined || /\s/.test(last) || last !== last.toUpperCase()
    ? undefined
    : nameIn(`${first} ${last}`);
}

function declared({ paper }: Reading): Person | undefined {
  for (const [at, line] of paper.lines.entries()) {
    if (!/soussigne|^je, |represente\w* par|sous la presidence de|delegant|mandant/.test(line.folded))
      continue;
    const text = `${line.text} ${paper.lines[at + 1]?.text ?? ''}`;
    const after =
      /(?:^je,|soussign[ée]+(?:\([^)]*\))*(?: \([^)]*\))?|repr[ée]sent[ée]*(?:\(e\))?e? par(?: (?:son|sa|le|la) [^,]{3,40},)?|pr[ée]sidence de|d[ée]l[ée]gant|mandant)[ ,:]*(.{4,140})/i.exec(
        text,
      )?.[1];
    const name = nameIn(after ?? '');
    if (name !== undefined) return { name, position: positionIn(after ?? ''), line, sure: 0.85 };
  }
  return undefined;
}

function labelledPerson({ paper }: Reading): Person | undefined {
  const labels =
    /(?:representante?(?:\(e\))? legale?(?:\(e\))?|represente(?:e|\(e\))? par|nom (?:et prenom )?du (?:representant|signataire)(?: legal)?|civilite,? nom et prenom|signataire|nom,? prenom|prenom,? nom|responsable legal)/;
  for (const { text, line } of valuesOf(paper, labels)) {
    const name = nameIn(text);
    if (name !== undefined)
      return {
        name,
        position: positionIn(text.slice(name.length)) ?? positionLabelled(paper),
        line,
        sure: 0.85,
      };
  }
  return undefined;
}

/** « Le Président, » above a name, or « La présidente, Hélène X » on one line, near the end. */
function signing({ paper, role }: Reading): Person | undefined {
  if (role === 'cofinancement') return undefined;
  const all = signatories(paper);
  return all.find(({ position }) => !/tresor|secretaire/i.test(foldPlaces(position ?? ''))) ?? all[0];
}

/** All who sign, the last one first. */
function signatories(paper: Paper): readonly Person[] {
  const people: Person[] = [];
  for (const [at, line] of [...paper.lines.entries()].reverse()) {
    const text = line.text.trim();
    const titled =
      /^(?:pour (?:l'association|la structure|la societe),? )?(?:le |la |l')?(.{4,40}?)[ ,:]*$/.exec(
        line.folded,
      )?.[1];
    const beside = new RegExp(`^(?:le |la |l')?(?:${POSITIONS})[ ,:]+`).exec(line.folded);
    if (beside !== null) {
      const name = nameIn(text.slice(beside[0].length));
      if (name !== undefined) people.push({ name, position: positionIn(text), line, sure: 0.8 });
    }
    const after = /^([^,]{5,40}), (?:le |la )?(.{4,40})$/.exec(text);
    if (
      after !== null &&
      nameIn(text) === after[1] &&
      new RegExp(`^(?:${POSITIONS})`).test(foldPlaces(after[2] ?? ''))
    )
      people.push({ name: after[1] ?? '', position: positionIn(after[2] ?? ''), line, sure: 0.8 });
    if (titled !== undefined && new RegExp(`^(?:${POSITIONS})$`).test(titled)) {
      const next = paper.lines[at + 1];
      const name = next === undefined || next.page !== line.page ? undefined : nameIn(next.text);
      if (name !== undefined) people.push({ name, position: positionIn(text), line, sure: 0.75 });
    }
  }
  return people;
}

/** The person whom a text begins with, civility aside. */
export function nameIn(text: string): string | undefined {
  const bare = text.trim().replace(CIVILITY, '');
  const name = NAME.exec(bare)?.[1]?.replace(/[ ,.]+$/, '');
  return name === undefined || ORGANISATION.test(foldPlaces(name)) || POSITION.test(foldPlaces(name))
    ? undefined
    : name;
}

function positionIn(text: string): string | undefined {
  const folded = foldPlaces(text);
  const match = POSITION.exec(folded);
  if (match === null) return undefined;
  const written = text.normalize('NFC').slice(match.index, match.index + match[0].length);
  return capital(foldPlaces(written) === match[0] ? written : match[0]);
}

function capital(text: string): string {
  const lower = text.toLowerCase();
  return `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
}

/** The position that stands with a name: the known one where it is written nearby, else the nearest. */
function positionNear(
  paper: Paper,
  line: PaperLine,
  known: { readonly qualite?: string | undefined; readonly representant?: string | undefined },
): string | undefined {
  const at = paper.lines.indexOf(line);
  const around = paper.lines.slice(Math.max(0, at - 2), at + 4);
  const { qualite: own } = known;
  if (
    own !== undefined &&
    (around.some(({ text }) => holds(new WordRow([text], paper.pictured), own)) ||
      paper.lines.some(({ text }) => holds(new WordRow([text], paper.pictured), own)))
  )
    return own;
  return (
    positionIn(line.text) ??
    positionLabelled(paper) ??
    around.map(({ text }) => positionIn(text)).find((position) => position !== undefined)
  );
}

function positionLabelled(paper: Paper): string | undefined {
  return valuesOf(paper, /(?:fonction|qualite|en qualite de|agissant en qualite de|titre)/)
    .map(({ text }) => positionIn(text))
    .find((position) => position !== undefined);
}

/** The applicant's position written to them: « Mme la Directrice générale ». */
function titleAlone({ paper, known }: Reading): Fait | undefined {
  const { qualite: own } = known;
  if (own === undefined) return undefined;
  const line = paper.lines.find(({ text }) => holds(new WordRow([text], paper.pictured), own));
  return line === undefined ? undefined : fait('qualite', own, line, { sure: 0.7 });
}
