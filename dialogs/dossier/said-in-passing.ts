import type { Champ } from '../../domain/appel/appel.js';
import type { Valeur } from '../../domain/dossier/dossier.js';
import { isTheWriter } from '../../domain/champs/personne.js';
import { reaches, type Fact } from '../../domain/understanding/passing/facts-in-passing.js';
import type { Conversation } from '../turn/conversation.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { formatAnswers } from '../say/format-valeur.js';
import type { DossierTurn, Offered } from './dossier-turn.js';

const COUNTED: ReadonlySet<Champ['type']> = new Set<Champ['type']>(['nombre', 'montant']);

/** Remembers what was said in passing; what is said later of a field counts. */
export function rememberSaid(conversation: Conversation, facts: readonly Fact[]): void {
  if (facts.length === 0) return;
  const told = new Set(facts.map(({ champ }) => champ));
  conversation.dits = [...(conversation.dits ?? []).filter(({ champ }) => !told.has(champ)), ...facts];
}

/** Refusals that are remembered. */
const MOST_REFUSED = 20;

/** Remembers that a proposal was refused: it never returns. */
export function refuseSaid(conversation: Conversation, champ: Champ, valeur: Valeur | undefined): void {
  if (valeur === undefined) return;
  conversation.refuses = [{ champ: champ.id, valeur }, ...(conversation.refuses ?? [])].slice(
    0,
    MOST_REFUSED,
  );
}

/** What was said before of a field that is asked: one touch confirms it. For a person, also another one who was named. */
export function saidBefore(turn: DossierTurn, champ: Champ): Offered | undefined {
  const { dossier, conversation } = turn;
  if (dossier.champs[champ.id] !== undefined) return undefined;
  const isRefused = (valeur: Valeur): boolean =>
    conversation.refuses?.some((each) => each.champ === champ.id && each.valeur === valeur) === true;
  const fact = conversation.dits?.find((each) => each.champ === champ.id && !isRefused(each.valeur));
  const valeur = fact === undefined || isAnothers(turn, fact, champ) ? otherPerson(turn, champ) : fact.valeur;
  if (valeur === undefined || isRefused(valeur) || (typeof valeur === 'number') !== COUNTED.has(champ.type))
    return undefined;
  const answers = { [champ.id]: valeur };
  return { answers, said: formatAnswers(turn, champ, answers) };
}

/** What a message said in passing that is now proposed, and was not before, in words; empty where there is nothing. */
export function newlySaid(turn: DossierTurn, facts: readonly Fact[], before: readonly Fact[]): string {
  const { appel, conversation, say } = turn;
  const isNew = (fact: Fact): boolean =>
    before.every(({ champ, valeur }) => champ !== fact.champ || valeur !== fact.valeur);
  const lines = appel.champs.flatMap((champ) => {
    const told = facts.some((fact) => fact.champ === champ.id && isNew(fact)) && saidBefore(turn, champ);
    if (told === undefined || told === false) return [];
    const reponse = escapeMarkdown(told.said);
    return [say('dossier:retenu_ligne', { champ: champ.libelle[conversation.langue], reponse })];
  });
  return lines.join(say('dossier:retenu_entre'));
}

/** Whether « c’est moi » answers a field: who writes said who they are. */
export function answersAsWriter({ conversation }: DossierTurn, champ: Champ, text: string): boolean {
  const told = conversation.dits?.some((fact) => fact.champ === champ.id) === true;
  return told && champ.type === 'personne' && isTheWriter(text);
}

/** How to reach who signs is how to reach the contact when they are one person. */
function isAnothers({ appel, dossier }: DossierTurn, { autrui }: Fact, champ: Champ): boolean {
  if (autrui !== true || !reaches(champ)) return false;
  const names = appel.champs
    .filter(({ type, id }) => type === 'personne' && dossier.champs[id] !== undefined)
    .map(({ id }) => nameIn(dossier.champs[id]).toLowerCase());
  return names.length < 2 || new Set(names).size > 1;
}

function otherPerson({ appel, dossier }: DossierTurn, champ: Champ): string | undefined {
  if (champ.type !== 'personne' || champ.role === 'signataire') return undefined;
  const named = appel.champs.find(
    ({ type, id }) => type === 'personne' && id !== champ.id && dossier.champs[id] !== undefined,
  );
  return named === undefined ? undefined : nameIn(dossier.champs[named.id]);
}

function nameIn(person: unknown): string {
  return String(person).split(',')[0]?.trim() ?? '';
}
