import type { Appel } from '../../domain/appel/appel.js';
import { EVENTS } from '../../dialogs/events.js';
import { contactVerifie } from '../../domain/dossier/contact.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { VersionConflictError } from '../../domain/dossier/dossiers.js';
import {
  rappelCloture,
  resteAFaire,
  WARNED_DAYS,
  warningDays,
  type Rappel,
} from '../../domain/dossier/rappels.js';
import type { Clocks } from '../core/clocks.js';
import { addressLetter } from '../letters/address-letter.js';
import { mailbox, type Mailbox } from '../core/mailbox-address.js';
import { reminderLetter } from '../letters/reminder-letter.js';
import type { Words } from '../core/locales.js';
import type { StopReminders } from './stop-reminders.js';
import type { Database } from '../storage/database.js';
import type { Inbox } from '../storage/inbox.js';
import { stageLetter } from '../storage/letters.js';
import {
  AlreadyRemindedError,
  stageReminded,
  storedDrafts,
  wasReminded,
  type StoredDraft,
} from '../storage/reminders.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

const DAY_MS = 86_400_000;

/** What is needed to know which reminders are due. */
export interface DueParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly appels: readonly { readonly appel: Appel }[];
  /** CONSERVATION_BROUILLONS_JOURS */
  readonly brouillonsJours: number;
}

/** What sending them needs besides. */
export interface ReminderParts extends DueParts {
  readonly words: Words;
  readonly from: Mailbox;
  readonly pageUrl: string;
  readonly stopReminders: Pick<StopReminders, 'link'>;
  readonly inbox: Inbox;
  readonly wakeConversation: (conversationId: string) => void;
  /** A reminder that could not be made; the others leave. */
  readonly onError: (reference: string, error: unknown) => void;
}

/** A reminder that is to leave now. */
export interface DueReminder {
  readonly dossier: Dossier;
  readonly appel: Appel;
  readonly rappel: Rappel;
}

/** The reminders that are due and have not left. The closing is told by business time, the deletion by either clock. */
export async function dueReminders(parts: DueParts): Promise<readonly DueReminder[]> {
  const due: DueReminder[] = [];
  for (const draft of await storedDrafts(parts.db)) {
    const { dossier } = draft;
    const appel = parts.appels.find((each) => each.appel.id === dossier.appelId)?.appel;
    if (appel === undefined) continue;
    const rappels = [
      deletionWarning(parts, draft),
      rappelCloture(dossier, appel, parts.clocks.businessNow()),
    ];
    for (const rappel of rappels)
      if (rappel !== undefined && !(await wasReminded(parts.db, dossier.reference, rappel)))
        due.push({ dossier, appel, rappel });
  }
  return due;
}

/**
 * Sends the reminders that are due: by email to a proved address, and in the conversation of each person who works on the
 * draft. Each leaves once, however often this runs and on however many replicas. @returns those that left
 */
export async function sendReminders(parts: ReminderParts): Promise<readonly DueReminder[]> {
  const sent: DueReminder[] = [];
  for (const due of await dueReminders(parts))
    try {
      if (await sendReminder(parts, due)) sent.push(due);
    } catch (error) {
      parts.onError(due.dossier.reference, error);
    }
  return sent;
}

/** Sends one. @returns false when it left already, or the draft was changed meanwhile: the next run then sees what it has become */
export async function sendReminder(parts: ReminderParts, due: DueReminder): Promise<boolean> {
  const { db, clocks, inbox, wakeConversation } = parts;
  const { dossier, rappel } = due;
  const work = new UnitOfWork();
  stageReminded(work, dossier, rappel, clocks.now());
  stageReminderLetter(work, parts, due);
  const { reference, acces } = dossier;
  for (const conversationId of new Set(acces.map((each) => each.conversationId))) {
    inbox.enqueueEvent(work, conversationId, EVENTS.rappel, { reference, rappel });
    work.afterCommit(() => {
      wakeConversation(conversationId);
    });
  }
  try {
    await work.commit(db);
    return true;
  } catch (error) {
    if (error instanceof AlreadyRemindedError || error instanceof VersionConflictError) return false;
    throw error;
  }
}

function stageReminderLetter(
  work: UnitOfWork,
  parts: ReminderParts,
  { dossier, appel, rappel }: DueReminder,
): void {
  const { words, from, clocks, pageUrl, stopReminders } = parts;
  const adresse = contactVerifie(appel, dossier);
  if (adresse === undefined) return;
  const { reference } = dossier;
  const now = clocks.businessNow();
  const stop = stopReminders.link(reference);
  const reste = resteAFaire(dossier, appel, now);
  const message = reminderLetter(words, { reference, appel, rappel, reste, page: pageUrl, stop });
  const letter = addressLetter(message, {
    kind: 'rappel',
    reference,
    from,
    to: mailbox('', adresse),
    date: now.toISOString(),
    expiresAt: rappel.echeance,
    unsubscribe: stop,
  });
  stageLetter(work, letter, clocks.now());
}

function deletionWarning(
  { clocks, brouillonsJours }: DueParts,
  { dossier, activeAt }: StoredDraft,
): Rappel | undefined {
  if (dossier.sansRappels === true) return undefined;
  const kept = brouillonsJours * DAY_MS;
  const now = clocks.businessNow().getTime();
  const left = Math.min(
    Date.parse(dossier.modifieLe) + kept - now,
    activeAt === null ? Infinity : activeAt + kept - clocks.now(),
  );
  if (left > warningDays(brouillonsJours) * DAY_MS) return undefined;
  const echeance = new Date(now + Math.max(left, WARNED_DAYS * DAY_MS)).toISOString();
  return { kind: 'effacement', occasion: dossier.modifieLe, echeance };
}
