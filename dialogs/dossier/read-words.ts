import { filesOf } from '../../domain/dossier/complement.js';
import { isBeingRead, withLecture } from '../../domain/dossier/lectures.js';
import type { Dossier, Fichier } from '../../domain/dossier/dossier.js';
import { omit } from '../../domain/dossier/omit.js';
import type { Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { reply } from '../say/reply.js';
import { atStep, repeated } from './ask-again.js';
import { currentStep } from './current-step.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { alsoPlaced } from './place-file.js';
import { remarksOn, type Listener } from './remarks.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { heard } from './waiting-files.js';

/** A file whose reading has come. */
export interface FileRead {
  readonly nom?: string;
  readonly fichierId?: string;
}

/** What there is to say of files that were read since they came. */
export function readWords(
  { say, langue, appel }: Omit<Listener, 'appel'> & { readonly appel: Listener['appel'] | undefined },
  dossier: Dossier,
  files: readonly FileRead[],
): string {
  const ids = new Set(files.map(({ fichierId }) => fichierId));
  const remarques = (appel?.pieces ?? []).flatMap((piece) =>
    (dossier.pieces[piece.id] ?? [])
      .filter(({ id }) => ids.has(id))
      .flatMap((fichier) =>
        appel === undefined ? [] : remarksOn({ say, langue, appel }, fichier, piece, dossier),
      ),
  );
  const noms = files.map(({ nom = '' }) => say('lecture:nom', { nom: escapeMarkdown(nom) }));
  return say(remarques.length === 0 ? 'lecture:rien' : 'lecture:lu', {
    noms: noms.join(', '),
    remarques: remarques.join('\n\n'),
  });
}

/** Puts a file that was read since under the other documents that it holds too. @returns what is said of it; none where it holds no other */
function placeAlso(turn: DossierTurn, file: FileRead): string | undefined {
  const { dossier, conversation } = turn;
  const also = rangeAlso(turn, (fichier) => fichier.id === file.fichierId);
  return also.length === 0
    ? undefined
    : [readWords({ ...turn, langue: conversation.langue }, dossier, [file]), ...also].join('\n\n');
}

/** The same of all that was read while nobody was at this dossier: its people are told when they come back. */
export function placedSince(turn: DossierTurn): string {
  return rangeAlso(turn, () => true).join('\n\n');
}

function rangeAlso(turn: DossierTurn, which: (fichier: Fichier) => boolean): readonly string[] {
  return turn.appel.pieces.flatMap((piece) =>
    (turn.dossier.pieces[piece.id] ?? [])
      .filter((fichier) => fichier.lecture?.aRanger === true && which(fichier))
      .flatMap(({ lecture, ...fichier }) => {
        if (lecture === undefined) return [];
        const told = omit(lecture, 'aRanger');
        save(turn, withLecture(turn.dossier, fichier.id, told));
        return alsoPlaced(turn, piece, { ...fichier, lecture: told });
      }),
  );
}

/** Steps that are not asked again in the middle of another exchange: their buttons are enough. */
const STAND: ReadonlySet<string> = new Set(['champ', 'piece', 'incomplet', 'lectures']);

/**
 * Says what was read of files at the step that is asked, once none of them is left to read; what is sent on a yes is shown again.
 * @returns what follows where the file has got a second place, which the step may have asked for
 */
export async function tellRead(
  { turn, step: asked }: Work,
  file: FileRead,
): Promise<StepOutcome | undefined> {
  const { conversation, context, state } = turn;
  const also = placeAlso(turn, file);
  const files = [...(state.lus ?? []), ...(also === undefined ? [file] : [])];
  const left = filesOf(turn.dossier.pieces).some(isBeingRead);
  if (left && files.length > 0) state.lus = files;
  else delete state.lus;
  const words =
    left || files.length === 0
      ? []
      : [readWords({ ...turn, langue: conversation.langue }, turn.dossier, files)];
  if (also !== undefined) return heard({ turn, step: asked }, [also, ...words].join('\n\n'));
  if (left) return undefined;
  const told = { text: words.join('\n\n') };
  const step = currentStep(turn);
  const again = await repeated(turn);
  await (step === undefined || !STAND.has(step.kind)
    ? reply(context, told, again)
    : reply(context, atStep(turn, { ...told, buttons: again.buttons ?? [] })));
  return undefined;
}
