import { Dialog, type DialogContext, type DialogTurnResult } from './bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { readOption } from '../domain/champs/choix.js';
import type { ActName } from '../domain/understanding/acts/names.js';
import { hear, questionIn, type Said } from '../domain/understanding/said.js';
import { sameWording } from '../domain/understanding/same-wording.js';
import { conversationOf } from './turn/conversation.js';
import { etatLine } from './accueil.js';
import { appelNamedIn } from './turn/asked-appel.js';
import { servedAppels } from './turn/current-appel.js';
import { servicesOf, type AppelServi } from './turn/services.js';
import { sureAct } from './hearing/sure-act.js';
import { readMessage } from './turn/message.js';
import { reply, sayOf, type Reply } from './say/reply.js';

const STOPPING: ReadonlySet<ActName> = new Set<ActName>(['non', 'annuler', 'plus_tard', 'retour']);

/** Asks which call is meant, where several are open; ends with its id. */
export class AppelDialog extends Dialog {
  static readonly id = 'appel';

  constructor() {
    super(AppelDialog.id);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await reply(dc.context, whichAppel(dc.context));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { langue } = conversationOf(dc.context);
    const { text } = readMessage(dc.context.activity);
    const say = sayOf(dc.context);
    if (
      sameWording(text, say('accueil:bouton_aucun_appel')) ||
      STOPPING.has(sureAct(dc.context, text, 'confirmation') ?? 'oui')
    ) {
      delete conversationOf(dc.context).saidBefore;
      await reply(dc.context, { text: say('accueil:aucun_appel') });
      return dc.endDialog();
    }
    const about = appelNamedIn(dc.context, text);
    if (about !== undefined) {
      if (!about.alone) conversationOf(dc.context).saidBefore = text;
      return dc.endDialog(about.servi.appel.id);
    }
    const said = hear(text, langue);
    const appelId = appelIn(dc.context, said);
    if (appelId !== undefined) return dc.endDialog(appelId);
    // What is asked instead is answered for the call that is chosen.
    if (questionIn(said) !== '') conversationOf(dc.context).saidBefore = text;
    await reply(dc.context, whichAppel(dc.context));
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext): Promise<void> {
    await reply(context, whichAppel(context));
  }
}

/** Asks which call is meant; what was said comes after the answer, so that nobody says it twice. */
export async function askAppel(dc: DialogContext, said: string): Promise<void> {
  conversationOf(dc.context).saidBefore = said;
  await dc.beginDialog(AppelDialog.id);
}

/** The id of the call that a message means: by its name, its place in the list, or a part of its title. */
function appelIn(context: TurnContext, said: Said): string | undefined {
  const options = choosable(context).map(({ appel: { id, titre, titreCourt } }) => ({
    id,
    libelle: titreCourt,
    synonymes: [titre.fr, titre.en, id],
    ensemble: [],
    natures: [],
  }));
  const reading = readOption({ said, champ: { id: 'appel', options } });
  return reading.kind === 'read' ? String(reading.answers['appel']) : undefined;
}

/** Asks which call is meant, with where each stands when some can’t be filed to. */
export function whichAppel(context: TurnContext): Reply {
  const { langue } = conversationOf(context);
  const say = sayOf(context);
  const all = choosable(context);
  const names = all.map(({ appel }) => appel.titreCourt[langue]);
  const buttons = [...names, say('accueil:bouton_aucun_appel')];
  if (all.length === servedAppels(context).length) return { text: say('accueil:quel_appel'), buttons };
  const states = all.map((servi) => `- ${etatLine(context, servi)}`).join('\n');
  return { text: `${say('accueil:quel_appel_parmi')}\n\n${states}`, buttons };
}

/** The calls in the order in which they are told: those that can be filed to, then the others, whose questions are answered too. */
function choosable(context: TurnContext): readonly AppelServi[] {
  const open = servedAppels(context);
  return [...open, ...servicesOf(context).appels.filter((servi) => !open.includes(servi))];
}
