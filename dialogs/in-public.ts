import type { TurnContext } from 'botbuilder';
import { isAction, type ActName } from '../domain/understanding/acts/names.js';
import { readReference } from '../domain/dossier/reference.js';
import { isElliptical } from '../domain/faq/follow-up.js';
import { appelChosen } from './accueil.js';
import { whichAppel } from './appel-dialog.js';
import { appelNamedIn, askAbout, turnTo } from './turn/asked-appel.js';
import { mustChooseAppel } from './turn/current-appel.js';
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
  if (!personal) return answerOf(context, text);
  const { lienPrive } = servicesOf(context);
  const invitation = say('accueil:en_public');
  await reply(context, {
    text:
      lienPrive === undefined
        ? invitation
        : `${invitation}\n\n${say('accueil:lien_prive', { lien: lienPrive })}`,
  });
}

/** A question is answered of the call that it names, or of the one that is talked of; where none is, which one is meant is asked. */
async function answerOf(context: TurnContext, text: string): Promise<void> {
  const about = appelNamedIn(context, text);
  if (about !== undefined && (turnTo(context, about.servi) || about.alone)) askAbout(context, about);
  if (about?.alone === true && !isElliptical(text)) return reply(context, await appelChosen(context));
  if (mustChooseAppel(context)) return reply(context, whichAppel(context));
  await answerQuestion(context, about?.text ?? text);
}
