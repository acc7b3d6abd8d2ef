import type { TurnContext } from 'botbuilder';
import type { DialogState } from '../bot-dialogs.js';
import type { Langue } from '../../domain/appel/appel.js';
import type { Fact } from '../../domain/understanding/passing/facts-in-passing.js';
import type { Fiches } from './fiches.js';
import type { OfferedAct } from '../hearing/offers.js';

/** What a conversation remembers besides its dialogs. Losing it loses no dossier. */
export interface Conversation {
  langue: Langue;
  /** Whether the language was asked for: then no message changes it by its words. */
  langueChoisie?: boolean;
  /** Whether the welcome was said. */
  accueilli: boolean;
  /** The call that the user chose, where several are open. */
  appelId?: string;
  /** What was said in passing: proposed when its field is asked. */
  dits?: readonly Fact[];
  /** Values that were proposed and refused, each with its field: none is proposed again. */
  refuses?: readonly Pick<Fact, 'champ' | 'valeur'>[];
  /** What the user said before being asked which call is meant. */
  saidBefore?: string;
  /** Reference of the dossier being worked on. */
  dossier?: string;
  /** Whether one question at a time was asked for, where a channel shows forms. */
  uneParUne?: boolean;
  /** The forms that are shown of the dossier. */
  fiches?: Fiches;
  /** Code of the region last named, for answers that depend on it. */
  region?: string;
  /** The FAQ entry last given, for follow-ups. */
  lastEntry?: string;
  /** The answer that waits for « oui » or « non », and what to offer instead. */
  feedback?: { readonly question: string; readonly others: readonly string[] };
  /** Fingerprint of the message before: the same one sent twice is answered once. */
  said?: string;
  /** Acts under the buttons of the last message. */
  offered?: readonly OfferedAct[];
  /** Questions in a row that got no answer. */
  misses: number;
}

/** All that is kept of a conversation between two turns. */
export interface Memory {
  conversation?: Conversation;
  dialogues?: DialogState;
}

const CONVERSATION = Symbol('conversation');

/** Gives this turn what the conversation remembers; what is changed in it is saved with the turn. */
export function loadConversation(context: TurnContext, memory: Memory): Conversation {
  memory.conversation ??= { langue: langueOf(context.activity.locale), accueilli: false, misses: 0 };
  context.turnState.set(CONVERSATION, memory.conversation);
  return memory.conversation;
}

/** The language that a channel says of its user, where the assistant speaks it. */
function langueOf(locale: string | undefined): Langue {
  return /^en(?:-|$)/i.test(locale ?? '') ? 'en' : 'fr';
}

const KEPT = new Set(['langue', 'langueChoisie', 'accueilli', 'uneParUne']);

/** Forgets what was talked about: nothing but the language, how questions are asked, and that the welcome was said. */
export function forgetTalk(conversation: Conversation): void {
  for (const key of Object.keys(conversation)) if (!KEPT.has(key)) Reflect.deleteProperty(conversation, key);
  conversation.misses = 0;
}

/** The conversation's memory, once loaded. */
export function conversationOf(context: TurnContext): Conversation {
  return context.turnState.get<Conversation>(CONVERSATION);
}
