import type { Piece } from '../../../domain/appel/appel.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import { sameName } from '../../../domain/understanding/same-wording.js';
import type { BoutonFiche } from '../../say/fiche.js';
import type { DossierTurn } from '../dossier-turn.js';
import { filesThere } from '../files-there.js';
import { moveButton } from '../move-button.js';
import { pieceNamed } from '../pieces-asked.js';
import { ratherOther } from '../remarks.js';
import { documentsOf, filesUnder } from './sections.js';

/** A button that types its words, for its own dossier alone. */
export function typed({ dossier }: DossierTurn, text: string, titre = text): BoutonFiche {
  return {
    titre,
    donnees: { text, dossier: dossier.reference },
    ...(titre === text ? {} : { nom: text }),
  };
}

/** Opens the choice of files, for all documents together, where the channel lets a button do it. */
export function choosing(turn: DossierTurn): readonly BoutonFiche[] {
  if (!picks(turn)) return [];
  return [{ titre: turn.say('documents:bouton_choisir_tout'), donnees: { choisir: '' } }];
}

/** What can be done with a document: choose its file, or take its template. */
export function rowButtons(turn: DossierTurn, piece: Piece): readonly BoutonFiche[] {
  const { say, conversation } = turn;
  const libelle = piece.libelle[conversation.langue];
  const there = filesUnder(turn, piece);
  const replaces = say('documents:remplacer_mots', { piece: libelle });
  const modele = say('documents:modele_mots', { piece: libelle });
  if (there.length === 0)
    return [
      ...(picks(turn) ? [picking(say('documents:bouton_choisir'), libelle, libelle)] : []),
      ...(piece.modele === undefined ? [] : [typed(turn, modele, say('documents:bouton_modele'))]),
    ];
  const titre = say('documents:bouton_remplacer');
  return [
    ...(picks(turn) && there.length < piece.fichiersMax
      ? [picking(say('documents:bouton_ajouter'), libelle, libelle)]
      : []),
    picks(turn) ? picking(titre, libelle, replaces) : typed(turn, replaces, titre),
  ];
}

/** What can be done with one file of a document. */
export function fileButtons(turn: DossierTurn, piece: Piece, fichier: Fichier): readonly BoutonFiche[] {
  const { say, appel, dossier } = turn;
  const { nom } = fichier;
  const alike = filesThere(dossier).filter((each) => sameName(each.nom, nom)).length > 1;
  const words = alike
    ? say('pieces:bouton_retirer_de', { nom, piece: pieceNamed(turn, piece.id) })
    : say('pieces:bouton_retirer', { nom });
  const other = ratherOther(appel, fichier.lecture, piece);
  return [
    ...(other === undefined
      ? []
      : [typed(turn, moveButton(turn, fichier, other), say('recapitulatif:bouton_deplacer'))]),
    typed(turn, words, filesUnder(turn, piece).length > 1 ? words : say('documents:bouton_retirer')),
  ];
}

/** Whether documents are shown that a button can choose files for. */
function picks(turn: DossierTurn): boolean {
  return turn.services.fiches === 'enPlace' && documentsOf(turn).length > 0;
}

/** @param choisir the words that the chosen files are sent with */
function picking(titre: string, piece: string, choisir: string): BoutonFiche {
  return { titre, donnees: { choisir }, nom: `${titre} – ${piece}` };
}
