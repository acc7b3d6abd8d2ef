import type { Answer } from '../../bot/operator/answer.js';
import type { Installation } from '../../bot/operator/installation.js';
import { reopenDossier } from '../../bot/operator/reopen-dossier.js';
import { resendLetters } from '../../bot/operator/resend-letters.js';

/** Runs an operator's command of a transcript, as `aap dossiers …` does. @throws for a command that transcripts don't know */
export function operate(installation: Installation, command: string): Promise<Answer> {
  const [verb, reference = '', , until] = command.split(/\s+/u);
  if (verb === 'rouvrir') return reopenDossier(installation, reference, until);
  if (verb === 'renvoyer') return resendLetters(installation, reference);
  throw new Error(`Transcripts can't « ${command} »`);
}
