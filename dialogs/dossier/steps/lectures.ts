import type { Champ } from '../../../domain/appel/appel.js';
import { takesAnyText } from '../../../domain/champs/free-text.js';
import { answersOf, proposals, type Propose } from '../../../domain/documents/propose.js';
import { withRead } from '../../../domain/dossier/change-dossier.js';
import { assents, declines } from '../../../domain/understanding/assents.js';
import type { Heard, NamedAnswer } from '../../../domain/understanding/decision/heard.js';
import { sameWording } from '../../../domain/understanding/same-wording.js';
import type { Work } from '../../acts/act.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { formatValeur } from '../../say/format-valeur.js';
import type { Reply } from '../../say/reply.js';
import { consequencesOf } from '../consequences.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { tooSoon } from '../review/shown.js';
import { takeNamed } from './champ.js';
import { answerInOwnWords, type Shown } from './partly-right.js';
import type { StepOutcome } from './step-outcome.js';

/** The answers that were read in the documents, each with its file and page, to be confirmed before any of them counts. */
export function askLectures(turn: DossierTurn, short: boolean): Reply {
  const { say } = turn;
  const buttons = [
    say('lecture:bouton_reprendre'),
    say('lecture:bouton_corriger'),
    say('lecture:bouton_ignorer'),
  ];
  if (short) return { text: say('lecture:rappel'), buttons };
  const lignes = offered(turn).map((proposed) => ligne(turn, proposed));
  return { text: say('lecture:propose', { lignes: lignes.join('\n') }), buttons };
}

/** Takes what is right of the answers that were read, and leaves aside what is not; undefined for anything else. */
export async function answerLectures(work: Work, text: string): Promise<StepOutcome | undefined> {
  const { turn } = work;
  const { say } = turn;
  if (sameWording(text, say('lecture:bouton_reprendre')) || assents(text)) return take(turn, [], []);
  if (sameWording(text, say('lecture:bouton_corriger'))) return whichOnes(turn);
  if (sameWording(text, say('lecture:bouton_ignorer')) || declines(text)) return leave(turn);
  return answerInOwnWords(work, text, {
    shown: shown(turn),
    aucune: () => leave(turn),
    lesquelles: () => whichOnes(turn),
    take: (but, heard) => take(turn, but, givenIn(turn, but, heard)),
  });
}

/** Answers typed beside: those that are corrected, and others that were not shown and can't be mistaken for what is said of them. */
function givenIn(turn: DossierTurn, but: readonly Champ[], { named }: Heard): readonly NamedAnswer[] {
  const seen = offered(turn).map(({ champ }) => champ);
  return named.filter(({ champ }) => but.includes(champ) || (!seen.includes(champ) && !takesAnyText(champ)));
}

/** @param but fields whose answer is wrong @param given answers typed beside: what the applicant says wins */
function take(turn: DossierTurn, but: readonly Champ[], given: readonly NamedAnswer[]): StepOutcome {
  if (!turn.services.told) return tooSoon(turn);
  const before = turn.dossier;
  const typed = given.map(({ champ }) => champ.id);
  const right = offered(turn).filter(({ champ }) => !but.includes(champ) && !typed.includes(champ.id));
  save(turn, withRead(before, answersOf(right), but, turn.services.now));
  const taken = right.map(({ champ }) => champ);
  const noted = right.length === 0 ? [] : [turn.say('lecture:repris', { count: right.length })];
  const follows = consequencesOf(turn, taken, before);
  return { kind: 'done', said: [...noted, ...takeNamed(turn, given)].join('\n') + follows };
}

function leave(turn: DossierTurn): StepOutcome {
  const all = offered(turn).map(({ champ }) => champ);
  save(turn, withRead(turn.dossier, {}, all, turn.services.now));
  return { kind: 'done', said: turn.say('lecture:ignore') };
}

function whichOnes(turn: DossierTurn): StepOutcome {
  const buttons = [...shown(turn).map(({ libelle }) => libelle), turn.say('lecture:bouton_ignorer')];
  return { kind: 'stay', replies: [{ text: turn.say('lecture:lesquelles'), buttons }] };
}

function offered({ dossier, appel, services }: DossierTurn): readonly Propose[] {
  return proposals(dossier, appel, services.territoires);
}

/** A region goes with its département. */
function shown(turn: DossierTurn): readonly Shown[] {
  const champs = offered(turn).map(({ champ }) => champ);
  const places = champs.filter(({ type }) => type === 'territoire' || type === 'departement');
  return champs.map((champ) => ({
    champs: places.includes(champ) ? places : [champ],
    libelle: champ.libelle[turn.conversation.langue],
  }));
}

/** « **SIRET** : 999 990 120 00019 (« demande.pdf », page 1) ». */
function ligne(turn: DossierTurn, { champ, valeur, nom, page, autrement }: Propose): string {
  const { say, conversation } = turn;
  const said = (value: typeof valeur): string => escapeMarkdown(formatValeur(turn, champ, value));
  return say('lecture:propose_ligne', {
    champ: champ.libelle[conversation.langue],
    valeur: said(valeur),
    nom: escapeMarkdown(nom),
    page,
    autrement:
      autrement === undefined
        ? ''
        : say('lecture:propose_autrement', {
            valeur: said(autrement.valeur),
            nom: escapeMarkdown(autrement.nom),
          }),
  });
}
