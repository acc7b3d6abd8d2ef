import type { Piece } from '../../domain/appel/appel.js';
import { isSurePlace } from '../../domain/documents/placing.js';
import { withFichiers } from '../../domain/dossier/change-dossier.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { filesOf } from '../../domain/dossier/complement.js';
import type { Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { piecesAsked } from './pieces-asked.js';
import { proposeAnswers } from './proposed-answers.js';
import { remarksOn, withReading } from './remarks.js';
import { formatFichier, refusal } from './steps/piece.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { tailleMax } from './taille-max.js';
import { askAbout, keepWaiting } from './waiting-files.js';

/** Where the files of one message went. */
interface Sorting {
  readonly lines: string[];
  readonly unsure: { readonly recu: FichierRecu; readonly ranking: readonly string[] }[];
}

/**
 * Looks into files that no words place: those that are surely a document of the call go there and are said, the others are
 * asked about by name. One file alone, at the step of a document, that is surely no other one is left to that step.
 * @returns undefined where the step takes it
 */
export async function sortFiles(
  work: Work,
  fichiers: readonly FichierRecu[],
): Promise<StepOutcome | undefined> {
  const { turn, step } = work;
  const sorting: Sorting = { lines: [], unsure: [] };
  for (const recu of fichiers) {
    const alone = fichiers.length === 1 && step.kind === 'piece' ? step.piece : undefined;
    if ((await sortOne(turn, recu, alone, sorting)) === 'step') return undefined;
  }
  const told = [turn.say('lecture:tri', { count: fichiers.length }), ...sorting.lines].join('\n\n');
  const waiting =
    sorting.unsure.length === 0
      ? []
      : keepWaiting(
          turn,
          sorting.unsure.map(({ recu }) => recu),
        );
  const proposed = proposeAnswers(turn);
  if (proposed !== undefined) return { kind: 'stay', replies: [{ text: told }, proposed] };
  if (waiting.length > 0)
    return askAbout(turn, waiting, sorting.lines.length > 0 ? [told] : [], sorting.unsure[0]?.ranking);
  return step.kind === 'champ' || step.kind === 'registre' || step.kind === 'code'
    ? { kind: 'again', replies: [{ text: told }] }
    : { kind: 'done', said: told };
}

async function sortOne(
  turn: DossierTurn,
  recu: FichierRecu,
  step: Piece | undefined,
  { lines, unsure }: Sorting,
): Promise<'step' | undefined> {
  const { services, say, conversation, appel } = turn;
  const asked = piecesAsked(turn);
  const formats = [...new Set(asked.flatMap((piece) => piece.formats))];
  const inspection = await services.fichiers.inspect(
    recu,
    { formats, tailleMax: tailleMax(turn) },
    services.now,
  );
  if (inspection.kind === 'refuse') {
    if (step !== undefined) return 'step';
    lines.push(refusal(turn, { formats }, inspection));
    return undefined;
  }
  const fichier = await withReading(turn, inspection.fichier);
  const { lecture } = fichier;
  const nom = escapeMarkdown(recu.nom);
  const autre =
    lecture?.etat !== 'lue' || lecture.probability < 0.85
      ? undefined
      : appel.autresPapiers.find(({ id }) => id === lecture.autre);
  const sure =
    lecture?.etat === 'lue' && isSurePlace(lecture)
      ? asked.find(({ id }) => id === lecture.piece)
      : undefined;
  if (step !== undefined && (sure === undefined || sure.id === step.id) && autre === undefined) return 'step';
  if (autre !== undefined)
    lines.push(
      say(autre.obtenu ? 'lecture:pas_demande_obtenu' : 'lecture:pas_demande', {
        nom,
        papier: autre.libelle[conversation.langue],
      }),
    );
  else if (sure === undefined) unsure.push({ recu, ranking: lecture?.ranking ?? [] });
  else lines.push(...placed(turn, sure, fichier));
  return undefined;
}

/** Puts a file under the document that it is, and says so. */
function placed(turn: DossierTurn, piece: Piece, fichier: Fichier): readonly string[] {
  const { say, conversation, services, dossier, appel } = turn;
  const nom = escapeMarkdown(fichier.nom);
  if (filesOf(dossier.pieces).some(({ sha256 }) => sha256 === fichier.sha256))
    return [say('pieces:deja_recu', { nom })];
  if (!piece.formats.includes(fichier.format))
    return [refusal(turn, piece, { kind: 'refuse', nom: fichier.nom, raison: 'format' })];
  const there = dossier.pieces[piece.id] ?? [];
  if (there.length >= piece.fichiersMax) return [say('pieces:trop', { nom, count: piece.fichiersMax })];
  save(turn, withFichiers(dossier, piece, [...there, fichier], services.now));
  const { langue } = conversation;
  const aussi = appel.pieces
    .filter(({ id }) => fichier.lecture?.aussi.includes(id) === true)
    .map(({ libelle }) => libelle[langue]);
  return [
    say('lecture:classe', { fichier: formatFichier(turn, fichier), piece: piece.libelle[langue] }),
    ...(aussi.length > 0 ? [say('lecture:a_la_fois', { pieces: aussi.join(', ') })] : []),
    ...remarksOn({ say, langue, appel }, fichier, piece),
  ];
}
