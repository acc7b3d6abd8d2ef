import type { Appel, Champ } from '../../appel/appel.js';
import { champDe, type Role } from '../../appel/roles.js';
import type { Hearing } from '../../champs/champ-reader.js';
import { readerOf, type ChampType } from '../../champs/champs.js';
import { withCapitals } from '../../champs/people-words.js';
import type { Valeur } from '../../dossier/dossier.js';
import { beforeSpelling } from '../../champs/retold.js';
import { foldInPlace, plainLines } from '../../text/fold.js';
import { partOf } from '../part-of.js';
import type { Said } from '../said.js';
import type { Introduction, PersonNamed } from './introduction.js';
import { listedFacts } from './listed-facts.js';
import { introductionIn } from './people-named.js';
import { isOfAnother } from './whose.js';

/** A fact that was said without being asked: it is proposed when its field is asked, and stored by nobody but the person. */
export interface Fact {
  readonly champ: string;
  readonly valeur: Valeur;
  /** How to reach somebody who may not be the contact. */
  readonly autrui?: true;
}

const ROLES_TOLD = ['nom', 'signataire', 'contact'] as const satisfies readonly Role[];

/** Types whose values show what they are by their own form or unit. */
const OWN_FORM: Readonly<Partial<Record<ChampType, RegExp>>> = {
  siret: /\d/,
  rna: /w[\s\d]/,
  email: /@/,
  telephone: /\d/,
  nombre: /\betp\b|temps plein|mi-?temps|full[- ]time|\bfte/,
  montant: /€|\beuros?\b|\d ?k€/,
};

/**
 * What a message says of fields that are not asked: who writes and for which organisation, who signs, whom to reach, and
 * values that show what they are.
 */
export async function factsInPassing(
  hearing: Omit<Hearing, 'champ'>,
  appel: Pick<Appel, 'champs'>,
  asked: Champ | undefined,
): Promise<readonly Fact[]> {
  const { said } = hearing;
  const { champs } = appel;
  const told = said.clauses.filter(({ marks }) => !marks.question && !marks.negation && !marks.condition);
  const introductions = told.map(({ start, end }) => introductionIn(unspelt(said.typed.slice(start, end))));
  const named = ROLES_TOLD.flatMap((role) => {
    const champ = champDe(role, appel);
    const valeur = introduced(role, introductions);
    // Who is asked for is read by the field itself.
    const isAsked = champ !== undefined && champ === asked && takesPeople(champ);
    return champ === undefined || valeur === undefined || isAsked
      ? []
      : [{ champ: champ.id, valeur: valeur.slice(0, champ.max) }];
  });
  const stated = withoutQuestions(said);
  const folded = foldInPlace(stated.text);
  const maybe = champs.filter(
    (champ) =>
      champ.id !== asked?.id &&
      OWN_FORM[champ.type]?.test(folded) === true &&
      isOnly(champ, appel) &&
      !answersAlike(champ, asked),
  );
  const shown = await Promise.all(maybe.map((champ) => shownIn({ ...hearing, said: stated }, champ, asked)));
  const facts = [...named, ...shown.flat()];
  const listed = listedFacts(said, appel, asked, hearing.before, facts);
  return [...facts, ...listed.filter(({ champ }) => facts.every((fact) => fact.champ !== champ))];
}

/** « Wendling avec un W comme wagon » without its spelling. */
function unspelt(clause: string): string {
  return clause.slice(0, beforeSpelling(foldInPlace(plainLines(clause))));
}

const takesPeople = ({ type }: Champ): boolean => type === 'personne';

/** A number said in passing is what the call counts or pays, and no cost nor line of a budget. */
function isOnly(champ: Champ, appel: Pick<Appel, 'champs'>): boolean {
  if (champ.type === 'montant') return champDe('montant', appel) === champ;
  return champ.type !== 'nombre' || champDe('quantite', appel) === champ;
}

/** What answers a question about money is not said of another amount. */
function answersAlike({ type }: Champ, asked: Champ | undefined): boolean {
  return asked?.type === type && (type === 'montant' || type === 'nombre');
}

function introduced(role: Role, all: readonly Introduction[]): string | undefined {
  if (role === 'nom') return all.find(({ structure }) => structure !== undefined)?.structure;
  const people = all.flatMap(({ person }) => (person === undefined ? [] : [person]));
  if (role === 'signataire') {
    const signer = people.find((each) => each.signs && !each.speaks) ?? people.find((each) => each.signs);
    return signer === undefined ? undefined : described(signer);
  }
  const contact = people.find((each) => each.follows) ?? people.find((each) => each.speaks);
  return contact === undefined ? undefined : withCapitals(contact.name);
}

function described({ name, quality }: PersonNamed): string {
  return quality === undefined ? withCapitals(name) : `${withCapitals(name)}, ${quality}`;
}

async function shownIn(
  hearing: Omit<Hearing, 'champ'>,
  champ: Champ,
  asked: Champ | undefined,
): Promise<readonly Fact[]> {
  const { said } = hearing;
  const reading = await readerOf(champ.type).read({ ...hearing, champ });
  const valeur = reading.kind === 'read' ? reading.answers[champ.id] : undefined;
  if (valeur === undefined || !/\d|@/.test(String(valeur))) return [];
  const autrui = reaches(champ) && isOfAnother(said, asked);
  return [{ champ: champ.id, valeur, ...(autrui ? { autrui } : {}) }];
}

/** Whether a field tells how to reach somebody. */
export function reaches({ type }: Pick<Champ, 'type'>): boolean {
  return type === 'email' || type === 'telephone';
}

function withoutQuestions(said: Said): Said {
  const start = said.clauses.find(({ marks }) => !marks.question)?.start ?? said.text.length;
  const end = said.clauses.findLast(({ marks }) => !marks.question)?.end ?? said.text.length;
  return partOf(said, { start, end });
}
