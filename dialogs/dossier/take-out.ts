import { withFichiers } from '../../domain/dossier/change-dossier.js';
import { withFilesToSort } from '../../domain/dossier/lectures.js';
import type { FileThere } from '../../domain/understanding/files/file-names.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { idOf } from './files-there.js';
import { keepOnly } from './waiting-files.js';

/** Takes a file out from where it is: its document, those that are read first, or those that wait to be told what they are. */
export function takeOut(turn: DossierTurn, file: FileThere): void {
  const { enAttente = [] } = turn.state;
  const left = enAttente.filter((each) => idOf(each) !== file.id);
  if (left.length < enAttente.length) keepOnly(turn, left);
  const without = withoutFile(turn, file);
  if (without !== turn.dossier) save(turn, without);
}

/** The dossier without a file; the same when it has no place there. */
export function withoutFile(
  { dossier, appel, services }: DossierTurn,
  { piece, id }: FileThere,
): DossierTurn['dossier'] {
  const from = appel.pieces.find((each) => each.id === piece);
  if (from !== undefined) {
    const left = (dossier.pieces[from.id] ?? []).filter((fichier) => fichier.id !== id);
    return withFichiers(dossier, from, left, services.now);
  }
  const left = (dossier.aTrier ?? []).filter((fichier) => fichier.id !== id);
  return left.length === (dossier.aTrier ?? []).length ? dossier : withFilesToSort(dossier, left);
}
