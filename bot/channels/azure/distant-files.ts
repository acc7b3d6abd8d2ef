import { setTimeout as pause } from 'node:timers/promises';
import type { Attachment } from 'botframework-schema';
import { FICHIER_URN } from '../../../dialogs/turn/message.js';
import { fetchRemote, type RemoteLimits } from '../../files/fetch-remote.js';
import { RemoteFileError } from '../../files/remote-host.js';
import { FileWriter, insertFile } from '../../storage/files.js';
import type { Received } from '../../storage/inbox.js';
import { UploadRoom, type UploadRoomParts } from '../../storage/upload-room.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { ONEDRIVE_HOSTS } from './teams/consented-files.js';
import type { DistantFile } from './received.js';

/** Where channels keep what users attach: Teams in OneDrive and SharePoint, Azure's Direct Line and Web Chat by themselves. */
export const FILE_HOSTS = [
  ...ONEDRIVE_HOSTS,
  'directline.botframework.com',
  '.directline.botframework.com',
  'webchat.botframework.com',
];
const TIMEOUT_MS = 45_000;
const TRIES = 2;
const PAUSE_MS = 500;

export interface DistantFilesParts extends UploadRoomParts {
  /** A larger file is not kept, bytes. */
  readonly fileLimit: number;
  /** For tests: hosts beside Microsoft's, on this machine. */
  readonly loopback?: boolean;
}

/** Brings in the files that messages refer to. Their addresses last some minutes: it is done before the turn, once. */
export class DistantFiles {
  readonly #limits: RemoteLimits;

  constructor(private readonly parts: DistantFilesParts) {
    const { fileLimit, loopback = false } = parts;
    const hosts = loopback ? [...FILE_HOSTS, '127.0.0.1'] : FILE_HOSTS;
    this.#limits = { hosts, limit: fileLimit, timeoutMs: TIMEOUT_MS, loopback };
  }

  /** Stores the files of a message, and the message with what was stored: after a crash nothing is fetched twice. */
  async bring(received: Received): Promise<Received> {
    const { attachments = [] } = received.activity;
    if (!attachments.some(isDistant)) return received;
    const work = new UnitOfWork();
    const brought: Attachment[] = [];
    const { conversationId: id } = received;
    const room = await UploadRoom.of(this.parts, { id, userId: received.activity.from?.id ?? id });
    for (const attachment of attachments)
      brought.push(
        isDistant(attachment) ? await this.#fetch(attachment, received, { work, room }) : attachment,
      );
    const activity = { ...received.activity, attachments: brought };
    work.stage(async (transaction) => {
      await transaction
        .updateTable('inbox')
        .set({ json: JSON.stringify(activity) })
        .where('id', '=', received.inboxId)
        .execute();
    });
    await work.commit(this.parts.db);
    await room.close(true).catch(() => undefined);
    return { ...received, activity };
  }

  async #fetch(
    { name = '', contentType, content }: Attachment,
    { conversationId }: Received,
    { work, room }: { readonly work: UnitOfWork; readonly room: UploadRoom },
  ): Promise<Attachment> {
    const { db, now, fileLimit } = this.parts;
    const bytes = await this.#tried((content as DistantFile).distant);
    if (typeof bytes === 'string') {
      const tooLarge = { refus: 'trop_gros', taille: fileLimit + 1 };
      return {
        name,
        contentType,
        content: bytes === 'trop_gros' ? tooLarge : { refus: 'injoignable' },
      };
    }
    if (!(await room.take(bytes.length)))
      return { name, contentType, content: { refus: 'trop_en_un_jour', taille: bytes.length } };
    const writer = new FileWriter(db);
    await writer.write(bytes);
    const file = await writer.finish({
      conversationId,
      dossierReference: null,
      name,
      mediaType: contentType,
    });
    work.stage((transaction) => insertFile(transaction, file, now()));
    return { name, contentType, contentUrl: FICHIER_URN + file.id, content: { taille: bytes.length } };
  }

  /** @returns the bytes, or why there are none */
  async #tried(url: string): Promise<Uint8Array | RemoteFileError['reason']> {
    for (let n = 1; ; n++)
      try {
        return await fetchRemote(url, this.#limits);
      } catch (error) {
        if (!(error instanceof RemoteFileError)) throw error;
        if (n === TRIES || error.reason !== 'echec') return error.reason;
        await pause(PAUSE_MS);
      }
  }
}

function isDistant({ content }: Attachment): boolean {
  return typeof (content as Partial<DistantFile> | undefined)?.distant === 'string';
}
