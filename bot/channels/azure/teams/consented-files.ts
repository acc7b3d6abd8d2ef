import type { Activity } from 'botframework-schema';
import type { Logger } from 'pino';
import { escapeMarkdown } from '../../../../dialogs/say/escape-markdown.js';
import { putRemote } from '../../../files/put-remote.js';
import { RemoteFileError, type RemotePlace } from '../../../files/remote-host.js';
import type { Words } from '../../../core/locales.js';
import { findConversation, type Conversation } from '../../../storage/conversations.js';
import type { Database } from '../../../storage/database.js';
import { insertDelivery } from '../../../storage/deliveries.js';
import { fileFor } from '../../../storage/file-for.js';
import { readFileBytes, type StoredFile } from '../../../storage/files.js';
import type { Inbox, ReceivedActivity } from '../../../storage/inbox.js';
import { openRemoteConversation, type RemoteAddress } from '../../../storage/remote-conversations.js';
import { langueOf } from '../../../core/errors.js';
import { infoCard, type ConsentAnswer, type Upload } from './file-consent.js';
import { teamsMarkdown } from './teams-markdown.js';

/** Where Teams has files put: its users' OneDrive. */
export const ONEDRIVE_HOSTS = ['.sharepoint.com', '.sharepoint-df.com'];
/** Teams waits some fifteen seconds for the answer to what somebody pressed. */
const TIMEOUT_MS = 10_000;

/** Why a file was not put into OneDrive: a key of `teams:fichier`. */
type Refusal = 'indisponible' | 'refuse' | 'deja' | 'echec';

export interface ConsentedFilesParts {
  readonly db: Database;
  readonly inbox: Inbox;
  /** Something was committed for that conversation. */
  readonly wake: (conversationId: string) => void;
  readonly now: () => number;
  readonly words: Words;
  readonly log: Logger;
  /** For tests: hosts beside Microsoft's, on this machine. */
  readonly loopback: boolean;
}

/** Puts files of a dossier into the OneDrive of who may see it and has agreed, and tells them what came of it. */
export class ConsentedFiles {
  readonly #place: RemotePlace;

  constructor(private readonly parts: ConsentedFilesParts) {
    const { loopback } = parts;
    const hosts = loopback ? [...ONEDRIVE_HOSTS, '127.0.0.1'] : ONEDRIVE_HOSTS;
    this.#place = { hosts, timeoutMs: TIMEOUT_MS, loopback };
  }

  /** Does what was answered; agreeing twice puts the file once. */
  async answer(conversation: Conversation, address: RemoteAddress, consent: ConsentAnswer): Promise<void> {
    const { inbox } = this.parts;
    const tell = async (outcome: Refusal, nom = ''): Promise<void> => {
      const text = await this.#words(conversation, outcome, nom);
      await this.#deliver(conversation, address, { type: 'message', text });
    };
    const { fichier } = consent.context;
    const file = address.several ? undefined : await fileFor(this.parts.db, fichier, conversation.userId);
    if (file === undefined) return tell('indisponible');
    if (consent.action === 'decline') return tell('refuse', file.name);
    const mark = { type: 'invoke', id: `onedrive-${file.id}` };
    if (await inbox.has(conversation.id, mark.id)) return tell('deja', file.name);
    if (!(await this.#put(conversation, file, consent.uploadInfo))) return tell('echec', file.name);
    await this.#deliver(conversation, address, infoCard(consent.uploadInfo), mark);
  }

  /** @returns whether OneDrive took the file */
  async #put({ id }: Conversation, file: StoredFile, { uploadUrl }: Upload): Promise<boolean> {
    const { db, log } = this.parts;
    try {
      await putRemote(uploadUrl, await readFileBytes(db, file.id), this.#place);
      return true;
    } catch (error) {
      if (!(error instanceof RemoteFileError)) throw error;
      log.warn({ conversationId: id, reason: error.reason }, 'file not put into OneDrive');
      return false;
    }
  }

  async #words({ id, locale }: Conversation, outcome: Refusal, nom: string): Promise<string> {
    const { db, words } = this.parts;
    const spoken = (await findConversation(db, id))?.locale ?? locale;
    return words(langueOf(spoken), `teams:fichier.${outcome}`, { nom: teamsMarkdown(escapeMarkdown(nom)) });
  }

  /** @param mark what is received once only: nothing is said when it was received before */
  async #deliver(
    conversation: Conversation,
    address: RemoteAddress,
    activity: Partial<Activity>,
    mark?: ReceivedActivity,
  ): Promise<void> {
    const { db, inbox, wake, now } = this.parts;
    await db.transaction().execute(async (transaction) => {
      await openRemoteConversation(transaction, conversation, address);
      if (mark !== undefined && !(await inbox.insert(transaction, conversation.id, mark))) return;
      await insertDelivery(transaction, conversation.id, activity, { live: false, now: now() });
    });
    wake(conversation.id);
  }
}
