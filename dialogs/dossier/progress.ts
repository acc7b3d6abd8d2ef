import type { Appel, Champ } from '../../domain/appel/appel.js';
import { rubriqueOf } from '../../domain/appel/rubriques.js';
import { isBeingRead } from '../../domain/dossier/lectures.js';
import { missingPieces, requiredPieces, unansweredChamps, type Step } from '../../domain/dossier/steps.js';
import type { DossierTurn } from './dossier-turn.js';
import { filesUnderWay, howFar } from './files-report.js';

/**
 * « Le projet, 3 sur 8 »: where a step stands in its section. Only what every applicant is asked counts, so that no total moves
 * with the answers; what an answer added has its section's name alone.
 */
export function progressLine(turn: DossierTurn, asked: Step): string {
  const { appel, dossier, conversation, say } = turn;
  if (asked.kind === 'piece') {
    const { obligatoire } = asked.piece;
    const required = requiredPieces(dossier, appel);
    return obligatoire
      ? place(turn, say('dossier:section_pieces'), required.indexOf(asked.piece), required.length)
      : say('dossier:section_facultatif');
  }
  const champ = champOf(asked, appel);
  if (champ === undefined) return '';
  const rubrique = rubriqueOf(appel, champ.groupe, conversation.langue);
  const always = appel.champs.filter(({ groupe, quand }) => groupe === champ.groupe && quand === undefined);
  return place(turn, rubrique, asked.kind === 'champ' ? always.indexOf(champ) : -1, always.length);
}

function place({ say }: DossierTurn, rubrique: string, at: number, total: number): string {
  return at < 0 ? rubrique : say('dossier:progression', { rubrique, etape: at + 1, total });
}

/** The field that a step is about: what the registry says is about the SIRET. */
function champOf(step: Step, { champs }: Appel): Champ | undefined {
  if (step.kind === 'champ' || step.kind === 'code') return step.champ;
  return step.kind === 'registre' ? champs.find(({ type }) => type === 'siret') : undefined;
}

/** « Où j’en suis »: what is done, which documents are there, what is missing, and that nothing is filed yet. */
export function progressReport(turn: DossierTurn): string {
  const { dossier, appel, say, conversation } = turn;
  const { langue } = conversation;
  const required = requiredPieces(dossier, appel);
  const missing = missingPieces(dossier, appel);
  const isSorting = (dossier.aTrier ?? []).some(isBeingRead);
  const champs = appel.champs.filter(({ id }) => dossier.champs[id] !== undefined).length;
  const lines = [
    say('dossier:ou_j_en_suis', { reference: dossier.reference, count: champs }),
    questionsLeft(turn),
    say('dossier:ou_pieces', { count: required.length - missing.length, total: required.length }),
    // What is missing is known once the files that were sent are read.
    missing.length === 0 || isSorting
      ? ''
      : say('dossier:ou_manque', { pieces: missing.map(({ libelle }) => `\n- ${libelle[langue]}`).join('') }),
    ...filesUnderWay(turn),
    ...howFar(turn),
    `_${appel.avertissementPieces[langue]}_`,
    say('dossier:pas_depose'),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

/** « Questions restantes : La structure (5), Le projet (8). » */
function questionsLeft({ dossier, appel, say, conversation }: DossierTurn): string {
  const left = unansweredChamps(dossier, appel).map(({ groupe }) => groupe);
  const parts = [...new Set(left)].map((groupe) =>
    say('dossier:ou_rubrique', {
      rubrique: rubriqueOf(appel, groupe, conversation.langue),
      nombre: left.filter((each) => each === groupe).length,
    }),
  );
  return parts.length === 0 ? '' : say('dossier:ou_questions', { rubriques: parts.join(', ') });
}
