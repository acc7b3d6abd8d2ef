import type { Piece } from '../../../domain/appel/appel.js';
import { withFichiers } from '../../../domain/dossier/change-dossier.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../../domain/dossier/fichiers.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { inFiches } from '../fiche/sections.js';
import { filesThere } from '../files-there.js';
import { alsoPlaced } from '../place-file.js';
import { remarksOn, withReading } from '../remarks.js';
import { tailleMax } from '../taille-max.js';
import { buttonsWithFiles, fichiersOf, formatFichier, refusal } from './piece.js';
import { waitsNoMore } from '../waiting-files.js';
import type { StepOutcome } from './step-outcome.js';

/** How the receipt of a file is told, by what the virus scanner said of it. */
const RECU = {
  sain: 'recu',
  en_cours: 'recu_en_cours',
  non_verifie: 'recu_non_verifie',
} as const satisfies Record<NonNullable<Fichier['controle']>, string>;

/** Files for a document. */
export interface ForPiece {
  readonly piece: Piece;
  readonly fichiers: readonly FichierRecu[];
  /** The applicant said which document it is: a file that another one has may be for both. */
  readonly chosen: boolean;
}

interface Receipt {
  readonly lines: readonly string[];
  readonly kept: boolean;
  /** A file was refused, or something is to be looked at: the document is not left yet. */
  readonly stops: boolean;
}

/** Takes files for the document that is asked; the next one is asked at once, unless something is to be looked at. */
export async function takeFichiers(turn: DossierTurn, files: ForPiece): Promise<StepOutcome> {
  const first = filesThere(turn.dossier).length === 0;
  const { lines, kept, stops } = await receiveFiles(turn, files);
  if (!kept) return { kind: 'again', replies: [{ text: lines.join('\n\n') }] };
  if (!stops)
    return {
      kind: 'done',
      said: [...lines, ...(first ? [turn.say('pieces:autre_fichier')] : [])].join('\n\n'),
    };
  const text = [...lines, turn.say('pieces:ajouter')].join('\n\n');
  const buttons = buttonsWithFiles(turn, files.piece);
  return { kind: 'stay', replies: [{ text, buttons }] };
}

/** Keeps files under a document, as many as it may have; says of each whether it was kept, and why not. */
export async function receiveFiles(
  turn: DossierTurn,
  { piece, fichiers, chosen }: ForPiece,
): Promise<Receipt> {
  const { services, say } = turn;
  const attendu = { formats: piece.formats, tailleMax: tailleMax(turn) };
  const replaced = turn.state.replacing === true ? fichiersOf(turn, piece) : [];
  const before = turn.state.replacing === true ? [] : fichiersOf(turn, piece);
  const kept: Fichier[] = [...before];
  const lines: string[] = [];
  let stops = false;
  for (const recu of fichiers) {
    // Nobody looks into what could not be kept: it would cost the others their turn.
    if (kept.length >= piece.fichiersMax) {
      lines.push(say('pieces:trop', { nom: escapeMarkdown(recu.nom), count: piece.fichiersMax }));
      stops = true;
      continue;
    }
    const inspection = await services.fichiers.inspect(recu, attendu, services.now);
    if (inspection.kind === 'refuse') {
      lines.push(refusal(turn, piece, inspection));
      stops = true;
    } else if (kept.some(({ sha256 }) => sha256 === inspection.fichier.sha256))
      lines.push(say('pieces:deja_recu', { nom: escapeMarkdown(recu.nom) }));
    else {
      const elsewhere = chosen ? undefined : pieceHolding(turn, piece, inspection.fichier);
      if (elsewhere !== undefined) {
        lines.push(alreadyElsewhere(turn, { nom: recu.nom, piece, elsewhere }));
        continue;
      }
      const fichier = await withReading(turn, inspection.fichier);
      const remarks = remarksOn({ ...turn, langue: turn.conversation.langue }, fichier, piece, turn.dossier);
      kept.push(fichier);
      lines.push(...received(turn, fichier), ...remarks);
      stops ||= remarks.length > 0;
    }
  }
  if (kept.length === before.length) return { lines, kept: false, stops };
  delete turn.state.replacing;
  if (replaced.length > 0)
    lines.push(
      say('pieces:remplace', { noms: replaced.map(({ nom }) => escapeMarkdown(nom)).join(', ') }),
      say('pieces:annuler_rend'),
    );
  save(turn, withFichiers(turn.dossier, piece, kept, services.now));
  turn.state.recu = piece.id;
  waitsNoMore(turn, kept.slice(before.length));
  for (const fichier of kept.slice(before.length)) lines.push(...alsoPlaced(turn, piece, fichier));
  return { lines, kept: true, stops };
}

/** The document that has just got this very file, where the file is not read as both: sent twice, it is no answer to the next. */
function pieceHolding(
  { appel, dossier, state }: DossierTurn,
  piece: Piece,
  fichier: Fichier,
): Piece | undefined {
  return appel.pieces.find(
    ({ id }) =>
      id === state.recu &&
      id !== piece.id &&
      dossier.pieces[id]?.some(
        ({ sha256, lecture }) => sha256 === fichier.sha256 && lecture?.aussi.includes(piece.id) !== true,
      ),
  );
}

function alreadyElsewhere(
  { say, conversation: { langue } }: DossierTurn,
  { nom, piece, elsewhere }: { readonly nom: string; readonly piece: Piece; readonly elsewhere: Piece },
): string {
  return say('pieces:deja_ailleurs', {
    nom: escapeMarkdown(nom),
    ailleurs: elsewhere.libelle[langue],
    piece: piece.libelle[langue],
  });
}

/** How the receipt of a file is told; the form of the documents shows it. */
function received(turn: DossierTurn, fichier: Fichier): readonly string[] {
  if (inFiches(turn)) return [];
  const { controle = 'sain', lecture } = fichier;
  return [
    turn.say(`pieces:${RECU[controle]}`, { fichier: formatFichier(turn, fichier) }),
    ...(lecture?.etat === 'en_cours' ? [turn.say('lecture:plus_tard')] : []),
  ];
}
