import type { Piece } from '../../domain/appel/appel.js';
import { withFichiers } from '../../domain/dossier/change-dossier.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import type { AboutFiles } from '../../domain/understanding/files/about-files.js';
import type { FileThere } from '../../domain/understanding/files/file-names.js';
import type { Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { noteDeed } from '../turn/deeds.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { piecesAsked } from './pieces-asked.js';
import { refusal } from './steps/piece.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { MOST_BUTTONS } from './waiting-files.js';

/** Does what a message wants of files that were sent: takes them out, moves them, or tells where they are. */
export function handleFiles(work: Work, about: AboutFiles): StepOutcome {
  const { turn } = work;
  switch (about.do) {
    case 'remove':
      noteDeed(turn.context, { kind: 'act', act: 'retirer_piece', how: 'done' });
      return goOn(
        work,
        about.files.map((file) => taken(turn, file)),
      );
    case 'where':
      noteDeed(turn.context, { kind: 'told', key: 'files' });
      return {
        kind: 'again',
        replies: [{ text: about.files.map((file) => whereIs(turn, file)).join('\n') }],
      };
    case 'move':
      noteDeed(turn.context, { kind: 'act', act: 'remplacer_piece', how: 'done' });
      return moving(work, about);
  }
}

function moving(work: Work, { files, to }: Extract<AboutFiles, { do: 'move' }>): StepOutcome {
  const { turn } = work;
  const [only, other] = files;
  const target = turn.appel.pieces.find(({ id }) => id === to);
  if (only === undefined)
    return { kind: 'again', replies: [{ text: target === undefined ? '' : alreadyIn(turn, target) }] };
  if (target === undefined)
    return other === undefined ? askWhere(turn, only) : askWhich(turn, files, undefined);
  const meant = other === undefined ? files : meantAmong(turn, files, target);
  if (meant.length === 0) return askWhich(turn, files, target);
  return goOn(
    work,
    meant.map((file) => moved(turn, file, target)),
  );
}

/** Of several, those that were read as that very document. */
function meantAmong(turn: DossierTurn, files: readonly FileThere[], target: Piece): readonly FileThere[] {
  return files.filter((file) => {
    const lecture = fichierOf(turn, file)?.lecture;
    return lecture?.etat === 'lue' && lecture.piece === target.id;
  });
}

function moved(turn: DossierTurn, file: FileThere, target: Piece): string {
  const { say, services } = turn;
  const fichier = fichierOf(turn, file);
  const nom = escapeMarkdown(file.nom);
  const piece = nameOf(turn, target.id);
  if (fichier === undefined) return '';
  if (!piecesAsked(turn).includes(target)) return say('pieces:deplacer_pas_demande', { nom, piece });
  if (!target.formats.includes(fichier.format))
    return refusal(turn, target, { kind: 'refuse', nom: file.nom, raison: 'format' });
  const there = turn.dossier.pieces[target.id] ?? [];
  if (there.length >= target.fichiersMax) return say('pieces:trop', { nom, count: target.fichiersMax });
  const avant = nameOf(turn, file.piece);
  const without = withoutFile(turn, file);
  save(turn, withFichiers(without, target, [...there, fichier], services.now));
  return say('pieces:deplace', { nom, piece, avant });
}

function taken(turn: DossierTurn, file: FileThere): string {
  save(turn, withoutFile(turn, file));
  return turn.say('pieces:retire', { nom: escapeMarkdown(file.nom) });
}

function withoutFile(turn: DossierTurn, { piece, id }: FileThere): DossierTurn['dossier'] {
  const { dossier, appel, services } = turn;
  const from = appel.pieces.find((each) => each.id === piece);
  if (from === undefined) return dossier;
  const left = (dossier.pieces[piece] ?? []).filter((fichier) => fichier.id !== id);
  return withFichiers(dossier, from, left, services.now);
}

/** Where it should go is asked by the names of documents, likeliest first. */
function askWhere(turn: DossierTurn, file: FileThere): StepOutcome {
  const lecture = fichierOf(turn, file)?.lecture;
  const ranking = lecture?.etat === 'lue' ? lecture.ranking : [];
  const others = piecesAsked(turn).filter(({ id }) => id !== file.piece);
  const likely = ranking.flatMap((id) => others.filter((piece) => piece.id === id));
  const pieces = [...new Set([...likely, ...others])].slice(0, MOST_BUTTONS - 1);
  return {
    kind: 'stay',
    replies: [
      {
        text: turn.say('pieces:deplacer_ou', {
          nom: escapeMarkdown(file.nom),
          avant: nameOf(turn, file.piece),
        }),
        buttons: [
          ...pieces.map((piece) => moveButton(turn, file, piece)),
          turn.say('pieces:bouton_retirer', { nom: file.nom }),
        ],
      },
    ],
  };
}

function askWhich(turn: DossierTurn, files: readonly FileThere[], target: Piece | undefined): StepOutcome {
  const buttons = files
    .slice(0, MOST_BUTTONS)
    .map((file) =>
      target === undefined
        ? turn.say('pieces:bouton_retirer', { nom: file.nom })
        : moveButton(turn, file, target),
    );
  return { kind: 'stay', replies: [{ text: turn.say('pieces:deplacer_lequel'), buttons }] };
}

function moveButton(turn: DossierTurn, { nom }: FileThere, { id }: Piece): string {
  return turn.say('pieces:bouton_deplacer', { nom, piece: nameOf(turn, id) });
}

function alreadyIn(turn: DossierTurn, target: Piece): string {
  const there = (turn.dossier.pieces[target.id] ?? []).map(({ nom }) => ({ nom, piece: target.id }));
  return there.map((file) => whereIs(turn, file)).join('\n');
}

function whereIs(turn: DossierTurn, { nom, piece }: Pick<FileThere, 'nom' | 'piece'>): string {
  return turn.say('pieces:ou_est', { nom: escapeMarkdown(nom), piece: nameOf(turn, piece) });
}

/** What was moved or taken out is said; a question that stands comes back, else what is missing now. */
function goOn({ step }: Work, said: readonly string[]): StepOutcome {
  const text = said.filter((line) => line !== '').join('\n');
  const stands = step.kind === 'champ' || step.kind === 'registre' || step.kind === 'code';
  return stands ? { kind: 'again', replies: [{ text }] } : { kind: 'done', said: text };
}

function fichierOf({ dossier }: DossierTurn, { piece, id }: FileThere): Fichier | undefined {
  return dossier.pieces[piece]?.find((fichier) => fichier.id === id);
}

function nameOf({ appel, conversation }: DossierTurn, id: string): string {
  return appel.pieces.find((piece) => piece.id === id)?.libelle[conversation.langue] ?? id;
}
