import type { TurnContext } from 'botbuilder';
import { readReference } from '../domain/dossier/reference.js';
import { readCommand } from './commands.js';
import { answerQuestion } from './faq/answer-question.js';
import type { Message } from './message.js';
import { reply, sayOf } from './reply.js';
import { servicesOf } from './services.js';

/** A message where several people read: questions are answered; a dossier is private, and worked on elsewhere. */
export async function answerInPublic(context: TurnContext, { text, fichiers }: Message): Promise<void> {
  const say = sayOf(context);
  const personal =
    fichiers.length > 0 ||
    text === '' ||
    readCommand(text, say) !== undefined ||
    readReference(text) !== undefined;
  if (!personal) {
    await answerQuestion(context, text);
    return;
  }
  const { lienPrive } = servicesOf(context);
  const invitation = say('accueil:en_public');
  await reply(context, {
    text:
      lienPrive === undefined
        ? invitation
        : `${invitation}\n\n${say('accueil:lien_prive', { lien: lienPrive })}`,
  });
}
