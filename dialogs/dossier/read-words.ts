import type { Dossier } from '../../domain/dossier/dossier.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { reply } from '../say/reply.js';
import { atStep, repeated } from './ask-again.js';
import { currentStep } from './current-step.js';
import type { DossierTurn } from './dossier-turn.js';
import { remarksOn, type Listener } from './remarks.js';

/** A file whose reading has come. */
export interface FileRead {
  readonly nom?: string;
  readonly fichierId?: string;
}

/** What there is to say of a file that was read since it came. */
export function readWords(
  { say, langue, appel }: Omit<Listener, 'appel'> & { readonly appel: Listener['appel'] | undefined },
  dossier: Dossier,
  { nom = '', fichierId }: FileRead,
): string {
  const remarques = (appel?.pieces ?? []).flatMap((piece) =>
    (dossier.pieces[piece.id] ?? [])
      .filter(({ id }) => id === fichierId)
      .flatMap((fichier) =>
        appel === undefined ? [] : remarksOn({ say, langue, appel }, fichier, piece, dossier),
      ),
  );
  return say(remarques.length === 0 ? 'lecture:rien' : 'lecture:lu', {
    nom: escapeMarkdown(nom),
    remarques: remarques.join('\n\n'),
  });
}

/** Steps that are not asked again in the middle of another exchange: their buttons are enough. */
const STAND: ReadonlySet<string> = new Set(['champ', 'piece', 'incomplet', 'lectures']);

/** Says what was read of a file at the step that is asked; what is sent on a yes is shown again. */
export async function tellRead(turn: DossierTurn, file: FileRead): Promise<void> {
  const { conversation, dossier, context } = turn;
  const told = { text: readWords({ ...turn, langue: conversation.langue }, dossier, file) };
  const step = currentStep(turn);
  const again = await repeated(turn);
  if (step === undefined || !STAND.has(step.kind)) return reply(context, told, again);
  await reply(context, atStep(turn, { ...told, buttons: again.buttons ?? [] }));
}
