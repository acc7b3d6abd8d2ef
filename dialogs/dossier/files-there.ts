import type { Dossier } from '../../domain/dossier/dossier.js';
import type { FileThere } from '../../domain/understanding/files/file-names.js';

/** Every file of a dossier with the document that it is under. */
export function filesThere({ pieces }: Pick<Dossier, 'pieces'>): readonly FileThere[] {
  return Object.entries(pieces).flatMap(([piece, fichiers]) =>
    fichiers.map(({ id, nom, recuLe }) => ({ id, nom, recuLe, piece })),
  );
}
