import type { Appel, Langue, Piece } from '../../domain/appel/appel.js';
import type { Dossier, Fichier } from '../../domain/dossier/dossier.js';
import { sentPieces } from '../../domain/dossier/steps.js';
import { faultsNow } from '../../domain/documents/faults/of-answers.js';
import { knownOf } from '../../domain/documents/lecture.js';
import { isSurePlace } from '../../domain/documents/placing.js';
import { formatDay, isDay } from '../../domain/format/day.js';
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

/** What an applicant should look at in a file as the answers stand, in one sentence each. @param piece the document that it was put under */
export function remarksOn(
  { say, langue, appel }: Listener,
  { nom, lecture }: Fichier,
  piece: Piece,
  dossier: Pick<Dossier, 'champs'>,
): readonly string[] {
  if (lecture === undefined || lecture.etat !== 'lue') return [];
  const name = escapeMarkdown(nom);
  const other = ratherOther(appel, lecture, piece);
  if (other !== undefined) return [say('lecture:autre_piece', { nom: name, piece: other.libelle[langue] })];
  if (lecture.piece !== piece.id) return [];
  return faultsNow(lecture, piece, dossier, appel).map(({ id, values }) =>
    say(`lecture:remarque.${id}`, {
      nom: name,
      lu: shown(values['lu'], id === 'montant_incoherent', langue),
      attendu: shown(values['attendu'], id === 'montant_incoherent', langue),
      pages: values['pages'] ?? '',
      total: values['total'] ?? '',
    }),
  );
}

/** The other document that a file surely is, by what was read of it. */
export function ratherOther(
  { pieces }: Appel,
  lecture: Fichier['lecture'],
  { id: under }: Piece,
): Piece | undefined {
  if (lecture?.etat !== 'lue' || lecture.piece === under || lecture.aussi.includes(under)) return undefined;
  return !isSurePlace(lecture) ? undefined : pieces.find(({ id }) => id === lecture.piece);
}

/** What is to be looked at since answers changed: what was said before is not said again. */
export function newRemarks(listener: Listener, before: Dossier, after: Dossier): readonly string[] {
  const all = (dossier: Dossier): readonly string[] =>
    sentPieces(after, listener.appel).flatMap((piece) =>
      (after.pieces[piece.id] ?? []).flatMap((fichier) => remarksOn(listener, fichier, piece, dossier)),
    );
  const said = all(before);
  return all(after).filter((remark) => !said.includes(remark));
}

function shown(value: string | number | undefined, money: boolean, langue: Langue): string {
  if (value === undefined) return '';
  if (money && typeof value === 'number') return formatEuros(value, langue);
  const text = String(value);
  return isDay(text) ? formatDay(text, langue) : escapeMarkdown(text);
}
