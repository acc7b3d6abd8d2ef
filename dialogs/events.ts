import type { DialogContext } from './bot-dialogs.js';
import type { FichierOffert } from '../domain/dossier/courriers.js';
import { workedOn } from '../domain/dossier/complement.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { Rappel } from '../domain/dossier/rappels.js';
import { conversationOf } from './turn/conversation.js';
import { formatInstant } from './say/format-instant.js';
import { isInternal } from './turn/internal-event.js';
import { tellRappel } from './dossiers/rappels.js';
import { reply, sayOf } from './say/reply.js';
import { escapeMarkdown } from './say/escape-markdown.js';
import { servicesOf } from './turn/services.js';
import { DOSSIER_DIALOG } from './dossier/dossier-start.js';
import { readWords } from './dossier/read-words.js';

/** The events that jobs put into a conversation; each has its sentence under `dossier:evenement_…`, reminders apart. */
export const EVENTS = {
  transmis: 'dossier.transmis',
  echec: 'dossier.echec',
  retour: 'dossier.retour',
  complement_transmis: 'dossier.complement-transmis',
  complement_echec: 'dossier.complement-echec',
  complement_retour: 'dossier.complement-retour',
  rouvert: 'dossier.rouvert',
  verifie: 'piece.verifiee',
  infecte: 'piece.infectee',
  trop_gros: 'piece.trop-grosse',
  non_verifie: 'piece.non-verifiee',
  lu: 'piece.lue',
  tri: 'pieces.lues',
  rappel: 'dossier.rappel',
} as const;

type EventKind = keyof typeof EVENTS;

/** What the page is told once the person has left this device. */
export const APPAREIL_QUITTE = 'appareil.quitte';

/** What the assistant is told when somebody edits a message that it has answered. */
export const MESSAGE_MODIFIE = 'message.modifie';

/** What the assistant is told when a person leaves the conversation, who may come back to it. */
export const CONVERSATION_QUITTEE = 'conversation.quittee';

/** What such an event carries. */
export interface EventValue {
  readonly reference?: string;
  /** Number of the complement that it is about. */
  readonly numero?: number;
  readonly fichiers?: readonly FichierOffert[];
  /** Name of the file that the virus scanner looked at, or that was read. */
  readonly nom?: string;
  /** The file that was read. */
  readonly fichierId?: string;
  readonly rappel?: Rappel;
}

/**
 * Tells the applicant what happened to a dossier; the step that was being asked comes back after it.
 * Only the service's own events are told: a client's could say « transmis », or offer a file of somebody else's.
 */
export async function tellEvent(dc: DialogContext): Promise<void> {
  if (!isInternal(dc.context.activity)) return;
  const { name } = dc.context.activity;
  if (name === MESSAGE_MODIFIE) {
    await reply(dc.context, { text: sayOf(dc.context)('accueil:message_modifie') });
    return dc.repromptDialog();
  }
  if (name === CONVERSATION_QUITTEE) {
    conversationOf(dc.context).accueilli = false;
    return;
  }
  const kind = (Object.keys(EVENTS) as EventKind[]).find((each) => EVENTS[each] === name);
  const { dossiers, appelsConnus } = servicesOf(dc.context);
  const value = dc.context.activity.value as EventValue;
  const dossier = await dossiers.find(value.reference ?? '');
  const appel = dossier && appelsConnus.of(dossier);
  if (kind === undefined || dossier === undefined) return;
  if (kind === 'rappel') {
    if (appel !== undefined && value.rappel !== undefined) await tellRappel(dc, dossier, appel, value.rappel);
    return;
  }
  if ((kind === 'tri' || kind === 'lu') && isWorkedOn(dc, dossier)) {
    await dc.continueDialog();
    return;
  }
  const { langue } = conversationOf(dc.context);
  const say = sayOf(dc.context);
  if (kind === 'tri' || kind === 'lu') {
    const text =
      kind === 'tri'
        ? say('lecture:tri_attend', { reference: dossier.reference })
        : readWords({ say, langue, appel }, workedOn(dossier), [value]);
    await reply(dc.context, { text });
    return dc.repromptDialog();
  }
  await reply(dc.context, {
    text: say(`dossier:evenement_${kind}`, {
      reference: dossier.reference,
      numero: value.numero ?? 0,
      nom: escapeMarkdown(value.nom ?? ''),
      quand: formatInstant(instantOf(kind, dossier, value), appel?.fuseau ?? 'Europe/Paris', langue),
      boite: dossier.depot?.boite ?? '',
    }),
    fichiers: value.fichiers ?? [],
  });
  await dc.repromptDialog();
}

/** Whether the conversation is at a step of that dossier. */
function isWorkedOn({ activeDialog }: DialogContext, { reference }: Dossier): boolean {
  const state = activeDialog?.state as { reference?: string } | undefined;
  return activeDialog?.id === DOSSIER_DIALOG && state?.reference === reference;
}

function instantOf(kind: EventKind, dossier: Dossier, { numero }: EventValue): string {
  const { depot, reouverture, complements, modifieLe } = dossier;
  if (kind === 'rouvert') return reouverture?.jusquAu ?? modifieLe;
  const complement = complements?.find((each) => each.numero === numero);
  if (complement !== undefined) return complement.transmisLe ?? complement.envoyeLe;
  return depot?.transmisLe ?? depot?.deposeLe ?? modifieLe;
}
