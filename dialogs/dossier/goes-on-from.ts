import type { Piece } from '../../domain/appel/appel.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { fold } from '../../domain/text/fold.js';
import { sameSeries } from '../../domain/understanding/files/file-names.js';
import { takesPlace } from '../../domain/understanding/files/takes-place.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import type { Work } from '../acts/act.js';
import type { DossierTurn } from './dossier-turn.js';
import { filesThere } from './files-there.js';

const PART =
  "(?:la suite|encore (?:un|une)(?: autre)?|(?:un|une) autre|l'autre|(?:la |une )?(?:deuxieme|2e|2eme|seconde|troisieme|3e|3eme|derniere)|(?:la )?page \\d+|(?:le )?(?:verso|recto|dos)|(?:the )?rest|(?:the )?(?:next|other)|another one|one more)";
const OF_SAME =
  '(?: (?:page|cote|partie|fichier|document|aussi|too|file|side|du|de ce|pour|le|la|meme|ce|of|for|the|same|it))*';
/** Words that are all there is beside a file: it goes on from the one before. */
const GOES_ON = new RegExp(`^(?:et )?(?:voici |voila |ci-joint |here is |here's )?${PART}${OF_SAME}[ .!]*$`);

/** The document that has files already and that the words beside new ones speak of: these take their place, or go on from them. */
export function spokenOf({ turn, step }: Work, text: string): Piece | undefined {
  const asked = step.kind === 'piece' ? step.piece : undefined;
  if (!takesPlace(text, thingNamerOf(turn.appel)) && !GOES_ON.test(fold(text))) return undefined;
  const there = asked !== undefined && (turn.dossier.pieces[asked.id]?.length ?? 0) > 0;
  return there ? asked : (latestPiece(turn) ?? asked);
}

/** The document that has just got a file of which this one may be another page: their names differ by a number at most. */
export function continued(turn: DossierTurn, fichiers: readonly FichierRecu[]): Piece | undefined {
  const piece = turn.appel.pieces.find(({ id }) => id === turn.state.recu);
  const there = piece === undefined ? [] : (turn.dossier.pieces[piece.id] ?? []);
  const [only, other] = fichiers;
  const room = piece !== undefined && there.length < piece.fichiersMax;
  if (only === undefined || other !== undefined || !room) return undefined;
  return there.some(({ nom }) => sameSeries(nom, only.nom)) ? piece : undefined;
}

/** The document whose files came last. */
function latestPiece(turn: DossierTurn): Piece | undefined {
  const there = [...filesThere(turn.dossier)].sort((one, other) => (one.recuLe < other.recuLe ? 1 : -1));
  return turn.appel.pieces.find(({ id }) => id === there[0]?.piece);
}
