import type { TurnContext } from 'botbuilder';
import { isAction, type ActName } from '../domain/understanding/acts/names.js';
import { readReference } from '../domain/dossier/reference.js';
import { answerQuestion } from './faq/answer-question.js';
import { sureAct } from './hearing/sure-act.js';
import type { Message } from './turn/message.js';
import { reply, sayOf } from './say/reply.js';
import { servicesOf } from './turn/services.js';

/** What is answered before everybody: help, a person to talk to, politeness, the language. */
const PUBLIC: ReadonlySet<ActName> = new Set<ActName>(['aide', 'humain', 'langue_fr', 'langue_en']);

function isPersonal(act: ActName | undefined): boolean {
  return act !== undefined && isAction(act) && !PUBLIC.has(act);
}

/** A message where several people read: questions are answered; a dossier is private, and worked on elsewhere. */
export async function answerInPublic(context: TurnContext, { text, fichiers }: Message): Promise<void> {
  const say = sayOf(context);
  const personal =
    fichiers.length > 0 ||
    text === '' ||
    isPersonal(sureAct(context, text, 'accueil')) ||
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
