import type { Appel, Langue, Piece } from '../../domain/appel/appel.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import { knownOf } from '../../domain/documents/lecture.js';
import { isSurePlace } from '../../domain/documents/placing.js';
import { formatEuros } from '../../domain/format/money.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import type { Say } from '../say/words.js';
import type { DossierTurn } from './dossier-turn.js';

/** The file with what was read of it, where the service reads files. */
export async function withReading(turn: DossierTurn, fichier: Fichier): Promise<Fichier> {
  const { services, dossier, appel } = turn;
  if (services.lecteur === undefined) return fichier;
  const known = knownOf(dossier, appel, services.now);
  const asked = { id: fichier.id, nom: fichier.nom, format: fichier.format, reference: dossier.reference };
  const lecture = await services.lecteur.lire(asked, { appel, valeurs: dossier.champs, known });
  return { ...fichier, lecture };
}

/** In whose words a file is spoken of. */
export interface Listener {
  readonly say: Say;
  readonly langue: Langue;
  readonly appel: Appel;
}

/** What an applicant should look at in a file, in one sentence each. @param piece the document that it was put under */
export function remarksOn(
  { say, langue, appel }: Listener,
  { nom, lecture }: Fichier,
  piece: Piece,
): readonly string[] {
  if (lecture === undefined || lecture.etat !== 'lue') return [];
  const name = escapeMarkdown(nom);
  const other =
    lecture.piece === piece.id || !isSurePlace(lecture)
      ? undefined
      : appel.pieces.find(({ id }) => id === lecture.piece);
  if (other !== undefined) return [say('lecture:autre_piece', { nom: name, piece: other.libelle[langue] })];
  if (lecture.piece !== piece.id) return [];
  return lecture.defauts.map(({ id, values }) =>
    say(`lecture:remarque.${id}`, {
      nom: name,
      lu: shown(values['lu'], id === 'montant_incoherent', langue),
      attendu: shown(values['attendu'], id === 'montant_incoherent', langue),
      pages: values['pages'] ?? '',
      total: values['total'] ?? '',
    }),
  );
}

function shown(value: string | number | undefined, money: boolean, langue: Langue): string {
  if (value === undefined) return '';
  return money && typeof value === 'number' ? formatEuros(value, langue) : escapeMarkdown(String(value));
}
