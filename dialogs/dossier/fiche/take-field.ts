import type { Champ } from '../../../domain/appel/appel.js';
import { readSaisie } from '../../../domain/champs/saisie.js';
import { withAnswers, withPassed, withRead } from '../../../domain/dossier/change-dossier.js';
import type { Dossier, Valeurs } from '../../../domain/dossier/dossier.js';
import { withoutFormerPlace } from '../../../domain/dossier/lieu.js';
import { hear } from '../../../domain/understanding/said.js';
import { hearingOf } from '../../hearing/hearing-of.js';
import { formatAnswers } from '../../say/format-valeur.js';
import { fichesOf } from '../../turn/fiches.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { shownIn } from './content.js';
import { proposedFor } from './proposed.js';
import { toReview } from './sections.js';

/** A field of a form, with what was put in and what it showed before. */
interface Filled {
  readonly champ: Champ;
  readonly saisi: string;
  /** Undefined where the form didn't say. */
  readonly vu: string | undefined;
  /** What the dossier held when the form came. */
  readonly before: Dossier;
}

/** Takes one field, unless it was left as it was shown. */
export async function takeField(turn: DossierTurn, filled: Filled): Promise<void> {
  const { champ, saisi, vu, before } = filled;
  const { aRevoir } = fichesOf(turn.conversation, before.reference);
  const now = shownIn(turn, champ, before.champs[champ.id]);
  const proposed = proposedFor({ ...turn, dossier: before }, champ);
  const former = toReview(turn, champ);
  Reflect.deleteProperty(aRevoir, champ.id);
  const answered = before.champs[champ.id] !== undefined;
  if (saisi === '') takeEmpty(turn, filled, proposed !== undefined);
  else if (answered && (saisi === vu || saisi === now)) return;
  else if (answered && vu !== undefined && vu !== now)
    review(turn, champ, now, turn.say('fiche:change_ailleurs', { saisi }));
  else if (proposed !== undefined && saisi === shownIn(turn, champ, proposed.valeur))
    keep(turn, { [champ.id]: proposed.valeur });
  else await readField(turn, champ, saisi, former?.saisi === saisi);
}

/** @param again whether the same was put in before, and asked about */
async function readField(turn: DossierTurn, champ: Champ, saisi: string, again: boolean): Promise<void> {
  const said = hear(saisi, turn.conversation.langue);
  const reading = await readSaisie({ ...hearingOf(turn, said), champ }, saisi);
  const read = reading.kind === 'unsure' ? reading.candidates : [];
  const [only, other] = read;
  if (reading.kind === 'read') keep(turn, reading.answers);
  else if (only !== undefined && other === undefined && again) keep(turn, only);
  else review(turn, champ, saisi, whyNotRead(turn, champ, reading.reason, read));
}

function whyNotRead(turn: DossierTurn, champ: Champ, reason: string, read: readonly Valeurs[]): string {
  const { say, conversation } = turn;
  const { max, bornes } = champ;
  const why = say(`comprendre:${reason}`, { max, min: bornes?.min ?? 0, plus: bornes?.max ?? 0 });
  if (read.length === 0) return `${why} ${champ.aide[conversation.langue]}`;
  const lu = read.map((answers) => formatAnswers(turn, champ, answers)).join(' / ');
  return say(read.length === 1 ? 'fiche:lu_un' : 'fiche:lu_plusieurs', { pourquoi: why, lu });
}

/** An empty field that must be filled in waits; an optional one is passed over. */
function takeEmpty(turn: DossierTurn, { champ, vu, before }: Filled, wasProposed: boolean): void {
  const { now } = turn.services;
  const wasAnswered = before.champs[champ.id] !== undefined;
  if (wasAnswered && (vu === undefined || vu === '')) return;
  if (champ.facultatif) save(turn, withPassed(turn.dossier, champ, now));
  else if (wasAnswered)
    review(turn, champ, shownIn(turn, champ, before.champs[champ.id]), turn.say('fiche:necessaire'));
  else if (wasProposed) save(turn, withRead(turn.dossier, {}, [champ], now));
}

function keep(turn: DossierTurn, answers: Valeurs): void {
  save(turn, withAnswers(withoutFormerPlace(turn.appel, turn.dossier, answers), answers, turn.services.now));
}

function review(turn: DossierTurn, { id }: Champ, saisi: string, erreur: string): void {
  const avant = turn.dossier.champs[id];
  fichesOf(turn.conversation, turn.dossier.reference).aRevoir[id] = {
    saisi,
    erreur,
    ...(avant === undefined ? {} : { avant }),
  };
}
