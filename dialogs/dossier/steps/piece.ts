import type { Piece } from '../../../domain/appel/appel.js';
import { withFichiers, withPassed, withPostponed } from '../../../domain/dossier/change-dossier.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import type { Inspection } from '../../../domain/dossier/fichiers.js';
import { sameName, sameWording } from '../../../domain/understanding/same-wording.js';
import type { Reply } from '../../say/reply.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { mayBeAmong } from '../files-report.js';
import { moveButton } from '../move-button.js';
import { ratherOther } from '../remarks.js';
import { formatFormat, formatFormats } from '../../say/format-formats.js';
import { formatTaille } from '../../../domain/format/size.js';
import type { StepOutcome } from './step-outcome.js';
import { tailleMax } from '../taille-max.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';

/** Signs of a fingerprint that tell two files of one name apart. */
const SHORT = 6;

/** How a document is asked: why, in which formats, how large, and what is already there. */
export function askPiece(turn: DossierTurn, piece: Piece, short: boolean): Reply {
  const { say, conversation } = turn;
  const { langue } = conversation;
  const libelle = piece.libelle[langue];
  const limits = say('pieces:limites', {
    formats: formatFormats(piece.formats, langue),
    taille: formatTaille(tailleMax(turn), langue),
    count: piece.fichiersMax,
  });
  const there = fichiersOf(turn, piece);
  if (there.length > 0) {
    return {
      text: [say('pieces:deja', { piece: libelle }), listed(turn, there), say('pieces:deja_suite')].join(
        '\n\n',
      ),
      buttons: buttonsWithFiles(turn, piece),
    };
  }
  if (short)
    return {
      text: [`${say('pieces:rappel', { piece: libelle })} ${limits}`, ...mayBeAmong(turn)].join('\n\n'),
      buttons: buttonsWithout(turn, piece),
    };
  const heading = say(piece.obligatoire ? 'pieces:demande' : 'pieces:demande_facultative', {
    piece: libelle,
  });
  const { modele } = piece;
  const template = modele === undefined ? [] : [say('pieces:modele', { modele })];
  const waiting = (turn.state.enAttente ?? []).filter(({ pour }) => pour === undefined || pour === piece.id);
  const noms = waiting.map(({ nom }) => escapeMarkdown(nom)).join(', ');
  const offered =
    waiting.length === 0 ? [] : [say('pieces:attendent', { count: waiting.length, noms, piece: libelle })];
  return {
    text: [
      heading,
      `${piece.pourquoi[langue]} ${piece.aide[langue]}`,
      ...template,
      limits,
      ...offered,
      ...mayBeAmong(turn),
    ].join('\n\n'),
    buttons: [...(offered.length === 0 ? [] : [libelle]), ...buttonsWithout(turn, piece)],
    ...(modele === undefined ? {} : { modele: { appelId: turn.appel.id, fichier: modele } }),
  };
}

/** Takes what the applicant decides of the files that are there; undefined for anything else. */
export function answerPiece(turn: DossierTurn, piece: Piece, text: string): StepOutcome | undefined {
  const { say } = turn;
  const there = fichiersOf(turn, piece);
  if (sameWording(text, say('pieces:bouton_continuer'))) {
    if (there.length > 0) return { kind: 'done', said: '' };
    // Said of the document before: its file has led here already.
    if (turn.state.recu !== undefined) return { kind: 'asked' };
  }
  if (there.length > 0 && sameWording(text, say('pieces:bouton_remplacer'))) {
    turn.state.replacing = true;
    return {
      kind: 'stay',
      replies: [{ text: say('pieces:remplacer'), buttons: [say('pieces:bouton_continuer')] }],
    };
  }
  const removed = fileToRemove(turn, text, there);
  if (removed === 'plusieurs') return { kind: 'again', replies: [{ text: say('pieces:retirer_lequel') }] };
  return removed === undefined ? undefined : removeFichiers(turn, piece, [removed]);
}

/** « Plus tard » for a document that is required; it comes back before the review. */
export function postponePiece(turn: DossierTurn, piece: Piece): StepOutcome {
  save(turn, withPostponed(turn.dossier, piece, turn.services.now));
  return {
    kind: 'done',
    said: turn.say('pieces:plus_tard', { piece: piece.libelle[turn.conversation.langue] }),
  };
}

/** « Passer » for a document that is optional. */
export function passPiece(turn: DossierTurn, piece: Piece): StepOutcome {
  if (piece.obligatoire) return postponePiece(turn, piece);
  save(turn, withPassed(turn.dossier, piece, turn.services.now));
  return { kind: 'done', said: turn.say('dossier:passe') };
}

/** Takes files out of a document. */
export function removeFichiers(turn: DossierTurn, piece: Piece, removed: readonly Fichier[]): StepOutcome {
  const left = fichiersOf(turn, piece).filter((fichier) => !removed.includes(fichier));
  save(turn, withFichiers(turn.dossier, piece, left, turn.services.now));
  const lines = removed.map(({ nom }) => turn.say('pieces:retire', { nom: escapeMarkdown(nom) }));
  return { kind: 'again', replies: [{ text: [...lines, turn.say('pieces:annuler_rend')].join('\n\n') }] };
}

/** The file that « retirer … » means: by its button, its whole name, or its place when none is so called. */
function fileToRemove(
  { services }: DossierTurn,
  text: string,
  there: readonly Fichier[],
): Fichier | 'plusieurs' | undefined {
  const verbs = services.wordings.of('etapes/fichier-retirer');
  const isNamed = (name: string): boolean => verbs.some((verb) => sameName(text, `${verb} ${name}`));
  const named = verbs.some((verb) => sameWording(text, verb))
    ? there
    : there.filter((fichier) => isNamed(fichier.nom) || isNamed(toldApart(fichier, there)));
  const [only, ...others] = named;
  if (only !== undefined) return others.length === 0 ? only : 'plusieurs';
  return there.find((_fichier, index) => isNamed(String(index + 1)));
}

/** A file's name, with the beginning of its fingerprint where another file is called the same. */
function toldApart({ nom, sha256 }: Fichier, there: readonly Fichier[]): string {
  const same = there.filter((other) => sameName(other.nom, nom));
  return same.length > 1 ? `${nom} (${sha256.slice(0, SHORT)})` : nom;
}

/** Why a file is not taken. */
export function refusal(
  turn: DossierTurn,
  piece: Pick<Piece, 'formats'>,
  { nom, raison }: Extract<Inspection, { kind: 'refuse' }>,
): string {
  const { langue } = turn.conversation;
  return turn.say(`pieces:refus.${raison}`, {
    nom: escapeMarkdown(nom),
    formats: formatFormats(piece.formats, langue),
    taille: formatTaille(tailleMax(turn), langue),
  });
}

/** The files of a document. */
export function fichiersOf(turn: DossierTurn, piece: Piece): readonly Fichier[] {
  return turn.dossier.pieces[piece.id] ?? [];
}

function listed(turn: DossierTurn, fichiers: readonly Fichier[]): string {
  return fichiers
    .map((fichier) => `- ${formatFichier(turn, { ...fichier, nom: toldApart(fichier, fichiers) })}`)
    .join('\n');
}

/** As in « statuts.pdf (PDF, 120 Ko) ». */
export function formatFichier(turn: DossierTurn, { nom, format, taille }: Fichier): string {
  return `${escapeMarkdown(nom)} (${formatFormat(format)}, ${formatTaille(taille, turn.conversation.langue)})`;
}

/** What can be done with the files of a document. */
export function buttonsWithFiles(turn: DossierTurn, piece: Piece): readonly string[] {
  const { say } = turn;
  const fichiers = fichiersOf(turn, piece);
  const moves = fichiers.flatMap((fichier) => {
    const other = ratherOther(turn.appel, fichier.lecture, piece);
    return other === undefined ? [] : [moveButton(turn, fichier, other)];
  });
  const removals = fichiers.map((fichier) =>
    say('pieces:bouton_retirer', { nom: toldApart(fichier, fichiers) }),
  );
  return [...moves, say('pieces:bouton_continuer'), say('pieces:bouton_remplacer'), ...removals];
}

function buttonsWithout(turn: DossierTurn, piece: Piece): readonly string[] {
  return [turn.say(piece.obligatoire ? 'pieces:bouton_plus_tard' : 'dossier:bouton_passer')];
}
