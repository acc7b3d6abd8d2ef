import { hear } from '../../../domain/understanding/said.js';
import { thingNamerOf } from '../../../domain/understanding/named-things.js';
import type { ChampFiche } from '../../say/fiche.js';
import type { DossierTurn, Waiting } from '../dossier-turn.js';
import { idOf } from '../files-there.js';
import { piecesAsked } from '../pieces-asked.js';

/** Not sent, where a file waits for the name of its document. */
export const AUCUN = 'aucun';

/** The name of the field that says which document a file is. */
export function fileKey(file: Waiting): string {
  return `fichier:${idOf(file)}`;
}

/** A file that waits for a name, as a field: its documents to choose from, the likeliest chosen. */
export function toName(turn: DossierTurn, file: Waiting): ChampFiche {
  const { say, conversation } = turn;
  const options = piecesAsked(turn).map(({ id, libelle }) => ({
    titre: libelle[conversation.langue],
    valeur: id,
  }));
  return {
    cle: fileKey(file),
    libelle: say('documents:quel_document', { nom: file.nom }),
    saisie: 'choix',
    valeur: likely(turn, file),
    exemple: say('fiche:choisir'),
    options: [...options, { titre: say('documents:ne_pas_envoyer'), valeur: AUCUN }],
  };
}

/** What reading makes likeliest, else the one document that the file's own name says. */
function likely(turn: DossierTurn, { nom, probable }: Waiting): string {
  const asked = piecesAsked(turn).map(({ id }) => id);
  if (probable !== undefined && asked.includes(probable)) return probable;
  const words = nom.slice(0, nom.lastIndexOf('.')).replaceAll(/[_-]+/gu, ' ');
  const named = thingNamerOf(turn.appel)(hear(words, turn.conversation.langue).text);
  const ids = new Set(
    named.filter(({ kind, id }) => kind === 'piece' && asked.includes(id)).map(({ id }) => id),
  );
  const [only, other] = ids;
  return only !== undefined && other === undefined ? only : '';
}
