import type { ActionName } from '../../domain/understanding/acts/names.js';
import type { Act } from './act.js';
import { aide } from './conversation/aide.js';
import { changerAppel } from './conversation/changer-appel.js';
import { humain } from './conversation/humain.js';
import { langueEn, langueFr } from './conversation/langue.js';
import { quitterAppareil } from './conversation/quitter-appareil.js';
import { acces } from './dossiers/acces.js';
import { commencer } from './dossiers/commencer.js';
import { completer } from './dossiers/completer.js';
import { copie } from './dossiers/copie.js';
import { deposer } from './dossiers/deposer.js';
import { inviter } from './dossiers/inviter.js';
import { mesDossiers } from './dossiers/mes-dossiers.js';
import { ouJenSuis } from './dossiers/ou-jen-suis.js';
import { arreterRappels, reprendreRappels } from './dossiers/rappels.js';
import { recapitulatif } from './dossiers/recapitulatif.js';
import { recommencer } from './dossiers/recommencer.js';
import { reprendre } from './dossiers/reprendre.js';
import { retirer } from './dossiers/retirer.js';
import { supprimer } from './dossiers/supprimer.js';
import { annuler } from './step/annuler.js';
import { modele } from './step/modele.js';
import { modifier } from './step/modifier.js';
import { passer } from './step/passer.js';
import { pieceTerminee } from './step/piece-terminee.js';
import { plusTard } from './step/plus-tard.js';
import { remplacerPiece } from './step/remplacer-piece.js';
import { retirerPiece } from './step/retirer-piece.js';
import { retour } from './step/retour.js';

/** Everything that can be asked for, besides answers and questions. A new act is a file, a line here, and its phrases in vocabulary/. */
export const ACTS = {
  commencer,
  reprendre,
  mes_dossiers: mesDossiers,
  ou_jen_suis: ouJenSuis,
  retour,
  modifier,
  passer,
  piece_terminee: pieceTerminee,
  plus_tard: plusTard,
  deposer,
  completer,
  retirer,
  copie,
  supprimer,
  annuler,
  recommencer,
  humain,
  inviter,
  acces,
  arreter_rappels: arreterRappels,
  reprendre_rappels: reprendreRappels,
  modele,
  aide,
  recapitulatif,
  remplacer_piece: remplacerPiece,
  retirer_piece: retirerPiece,
  langue_en: langueEn,
  langue_fr: langueFr,
  quitter_appareil: quitterAppareil,
  changer_appel: changerAppel,
} satisfies Readonly<Record<ActionName, Act>>;
