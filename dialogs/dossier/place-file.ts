import type { Piece } from '../../domain/appel/appel.js';
import { filesOf } from '../../domain/dossier/complement.js';
import { withFichiers } from '../../domain/dossier/change-dossier.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { inFiches } from './fiche/sections.js';
import { piecesAsked } from './pieces-asked.js';
import { remarksOn } from './remarks.js';
import { formatFichier, refusal } from './steps/piece.js';

/** Puts a file under the document that it is, and says so. */
export function placed(turn: DossierTurn, piece: Piece, fichier: Fichier): readonly string[] {
  const { say, conversation, services, dossier, appel } = turn;
  const nom = escapeMarkdown(fichier.nom);
  if (filesOf(dossier.pieces).some(({ sha256 }) => sha256 === fichier.sha256))
    return [say('pieces:deja_recu', { nom })];
  if (!piece.formats.includes(fichier.format))
    return [refusal(turn, piece, { kind: 'refuse', nom: fichier.nom, raison: 'format' })];
  const there = dossier.pieces[piece.id] ?? [];
  if (there.length >= piece.fichiersMax) return [say('pieces:trop', { nom, count: piece.fichiersMax })];
  save(turn, withFichiers(dossier, piece, [...there, fichier], services.now));
  turn.state.recu = piece.id;
  const { langue } = conversation;
  return [
    // The form of the documents shows where it is.
    ...(inFiches(turn)
      ? []
      : [say('lecture:classe', { fichier: formatFichier(turn, fichier), piece: piece.libelle[langue] })]),
    ...alsoPlaced(turn, piece, fichier),
    ...remarksOn({ say, langue, appel }, fichier, piece, dossier),
  ];
}

/** A file that holds another document too, which the call asks for, counts for both. @param main where it was put */
export function alsoPlaced(turn: DossierTurn, main: Piece, fichier: Fichier): readonly string[] {
  const { say, conversation, services } = turn;
  const { piece: first, aussi = [] } = fichier.lecture ?? {};
  const held = aussi.includes(main.id) ? [first, ...aussi] : aussi;
  const others = piecesAsked(turn).filter(
    ({ id, formats }) =>
      id !== main.id &&
      held.includes(id) &&
      formats.includes(fichier.format) &&
      (turn.dossier.pieces[id] ?? []).length === 0,
  );
  for (const piece of others) save(turn, withFichiers(turn.dossier, piece, [fichier], services.now));
  if (others.length === 0) return [];
  const pieces = others.map(({ libelle }) => libelle[conversation.langue]).join(', ');
  return [say('lecture:compte_aussi', { nom: escapeMarkdown(fichier.nom), pieces })];
}
