import type { Piece } from '../../../domain/appel/appel.js';
import { missingPieces, requiredPieces } from '../../../domain/dossier/steps.js';
import { isSurePlace } from '../../../domain/documents/placing.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import { filesOf } from '../../../domain/dossier/complement.js';
import { DOCUMENTS, type BoutonFiche, type Fiche } from '../../say/fiche.js';
import type { LigneDocument } from '../../say/fiche-documents.js';
import { formatTaille } from '../../../domain/format/size.js';
import { formatKinds } from '../../say/format-formats.js';
import { nextOf, type DossierTurn } from '../dossier-turn.js';
import { inFiches } from '../fiche/sections.js';
import { mayBeAmong } from '../files-report.js';
import { remarksOn } from '../remarks.js';
import { formatFichier } from '../steps/piece.js';
import { tailleMax } from '../taille-max.js';
import { choosing, fileButtons, rowButtons, typed } from './buttons.js';
import { documentsOf, filesUnder, isDocumentsOpen, unnamed } from './sections.js';
import { toName } from './to-name.js';

/** All documents as one form: what is asked, what was received, and files that wait for a name; one line once none is left. */
export function documentsFiche(turn: DossierTurn): Fiche {
  const { say, dossier, appel, conversation } = turn;
  const { langue } = conversation;
  const titre = say('documents:titre');
  if (!isDocumentsOpen(turn)) return folded(turn, titre);
  const required = requiredPieces(dossier, appel).length;
  const values = {
    recues: required - missingPieces(dossier, appel).length,
    total: required,
    formats: formatKinds(
      documentsOf(turn).flatMap(({ formats }) => formats),
      langue,
    ),
    taille: formatTaille(tailleMax(turn), langue),
  };
  const champs = unnamed(turn).map((file) => toName(turn, file));
  const ranger = {
    fiche: DOCUMENTS,
    dossier: dossier.reference,
    vu: {},
    text: say('documents:ranges_par_fiche'),
  };
  return {
    groupe: DOCUMENTS,
    titre,
    texte: say(turn.services.fiches === 'enPlace' ? 'documents:mode' : 'documents:mode_trombone', values),
    champs,
    documents: {
      choisir: choosing(turn),
      ranger: champs.length === 0 ? [] : [{ titre: say('documents:bouton_ranger'), donnees: ranger }],
      lignes: documentsOf(turn).map((piece) => line(turn, piece)),
      note: [...mayBeAmong(turn), appel.avertissementPieces[langue]].join(' '),
    },
    boutons: closing(turn),
  };
}

function line(turn: DossierTurn, piece: Piece): LigneDocument {
  const { say, conversation, dossier, appel } = turn;
  const fichiers = filesUnder(turn, piece);
  const etat = fichiers.length > 0 ? 'recu' : dossier.plusTard.includes(piece.id) ? 'plus_tard' : 'attendu';
  const need = say(piece.obligatoire ? 'documents:obligatoire' : 'documents:facultatif');
  const listener = { say, langue: conversation.langue, appel };
  return {
    libelle: piece.libelle[conversation.langue],
    etat: say(`documents:etat_${etat}`, { besoin: need }),
    fichiers: fichiers.map((fichier) => ({
      texte: `${formatFichier(turn, fichier)}${say(`documents:lu_${readAs(fichier, piece)}`)}`,
      remarques: remarksOn(listener, fichier, piece, dossier),
    })),
    boutons: [
      ...rowButtons(turn, piece),
      ...fichiers.flatMap((fichier) => fileButtons(turn, piece, fichier)),
    ],
  };
}

/** What was made of a file, in one word. */
function readAs({ lecture, controle }: Fichier, piece: Piece): string {
  if (controle === 'en_cours') return 'controle';
  if (controle === 'non_verifie') return 'non_verifie';
  if (lecture?.etat === 'en_cours') return 'en_cours';
  const known = lecture?.etat === 'lue' && isSurePlace(lecture);
  return known && (lecture.piece === piece.id || lecture.aussi.includes(piece.id)) ? 'reconnu' : 'rien';
}

/** Goes on without the others; where only documents are missing, nothing comes after. */
function closing(turn: DossierTurn): readonly BoutonFiche[] {
  const { kind } = nextOf(turn);
  if (kind === 'incomplet') return [];
  const { dossier, appel, say } = turn;
  const later = missingPieces(dossier, appel).length > 0;
  return [typed(turn, say(later ? 'documents:bouton_plus_tard' : 'documents:bouton_tout'))];
}

function folded(turn: DossierTurn, titre: string): Fiche {
  const count = filesOf(turn.dossier.pieces).length;
  const words = turn.say('actes:bouton_modifier_nom', { nom: titre });
  const modifier = typed(turn, words, turn.say('recapitulatif:bouton_modifier'));
  return {
    groupe: DOCUMENTS,
    titre,
    texte: turn.say('documents:pliee', { count }),
    champs: [],
    boutons: inFiches(turn) ? [modifier] : [],
  };
}
