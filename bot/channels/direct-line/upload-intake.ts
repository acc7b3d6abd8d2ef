import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Attachment } from 'botframework-schema';
import { FICHIER_URN } from '../../../dialogs/turn/message.js';
import type { Conversation } from '../../storage/conversations.js';
import { FileWriter, insertFile } from '../../storage/files.js';
import type { ReceivedActivity } from '../../storage/inbox.js';
import { UploadRoom, type UploadRoomParts } from '../../storage/upload-room.js';
import type { Write } from '../../storage/unit-of-work.js';
import { readClientActivity } from './client-activity.js';
import { readFileName, readMediaType } from '../../files/file-name.js';
import { HttpError } from '../../http/http-error.js';
import type { MessageIntake } from '../../turns/intake.js';
import { readMultipart, type Part } from './multipart.js';

const FILES_PER_MESSAGE = 20;
const ACTIVITY_LIMIT = 256 * 1024;

/** Where files are stored, and what of them may be: the message says so of a file beyond. */
export interface UploadIntakeParts extends UploadRoomParts {
  readonly intake: MessageIntake;
  /** A larger file is not kept: the message says so, and the assistant explains it. */
  readonly fileLimit: number;
  /** A larger request is refused altogether. */
  readonly requestLimit: number;
}

/** What one upload has brought so far. */
interface Upload {
  activity: unknown;
  readonly room: UploadRoom;
  readonly attachments: Attachment[];
  readonly sizes: number[];
  readonly writers: FileWriter[];
  readonly records: Write[];
}

/** Takes messages with files: each file is stored before the message is acknowledged. */
export class UploadIntake {
  readonly #unwanted = new Set<FileWriter>();

  constructor(private readonly parts: UploadIntakeParts) {}

  /**
   * @returns the message's id
   * @throws HttpError 400 for an unreadable request, 413 for one that is too large
   * @throws StorageUnavailableError as soon as a byte can't be stored; nothing of the message is then kept
   */
  async receive(conversation: Conversation, request: IncomingMessage): Promise<string> {
    const room = await UploadRoom.of(this.parts, conversation);
    const upload: Upload = {
      activity: undefined,
      room,
      attachments: [],
      sizes: [],
      writers: [],
      records: [],
    };
    let kept = false;
    try {
      await readMultipart(request, this.parts.requestLimit, (part) => this.#take(part, upload, conversation));
      const message = toMessage(upload);
      kept = await this.parts.intake.receive(conversation, message, { records: upload.records });
      return message.id;
    } finally {
      if (!kept) await this.#discard(upload.writers);
      // Room that can't be given back now is free again in a day.
      await room.close(kept).catch(() => undefined);
    }
  }

  /** Forgets what was stored of uploads that failed while the storage did. @throws what the storage throws */
  async recover(): Promise<void> {
    for (const writer of this.#unwanted) {
      await writer.discard();
      this.#unwanted.delete(writer);
    }
  }

  /** What can't be forgotten now is forgotten when the storage is back. */
  async #discard(writers: readonly FileWriter[]): Promise<void> {
    for (const writer of writers) this.#unwanted.add(writer);
    await this.recover().catch(() => undefined);
  }

  async #take(part: Part, upload: Upload, conversation: Conversation): Promise<void> {
    if (part.field === 'activity') upload.activity = await readActivity(part.bytes);
    else if (part.field === 'file') await this.#takeFile(part, upload, conversation);
  }

  async #takeFile(part: Part, upload: Upload, conversation: Conversation): Promise<void> {
    const name = readFileName(part.name);
    const contentType = readMediaType(part.mediaType);
    const index = upload.attachments.push({ name, contentType }) - 1;
    const { fileLimit } = this.parts;
    const limit = index >= FILES_PER_MESSAGE ? 0 : fileLimit;
    const writer = new FileWriter(this.parts.db);
    if (limit > 0) upload.writers.push(writer);
    const { size, stored } = await this.#store(part.bytes, writer, { room: upload.room, limit });
    upload.sizes[index] = size;
    if (index >= FILES_PER_MESSAGE || stored < size) {
      await writer.discard();
      upload.room.giveBack(stored);
      const refus = refusOf(index, size, fileLimit);
      upload.attachments[index] = { name, contentType, content: { refus, taille: size } };
      return;
    }
    const file = await writer.finish({
      conversationId: conversation.id,
      dossierReference: null,
      name,
      mediaType: contentType,
    });
    upload.records.push((transaction) => insertFile(transaction, file, this.parts.now()));
    upload.attachments[index] = {
      name,
      contentType,
      contentUrl: FICHIER_URN + file.id,
      content: { taille: size },
    };
  }

  /** Reads to the end, and stores no more than the limit, nor than there is room for. @returns bytes sent, and bytes stored */
  async #store(
    bytes: Readable,
    writer: FileWriter,
    { room, limit }: { readonly room: UploadRoom; readonly limit: number },
  ): Promise<{ readonly size: number; readonly stored: number }> {
    let size = 0;
    let stored = 0;
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const whole = stored === size;
      size += chunk.length;
      if (!whole || size > limit || !(await room.take(chunk.length))) continue;
      await writer.write(chunk);
      stored = size;
    }
    return { size, stored };
  }
}

function refusOf(index: number, size: number, fileLimit: number): string {
  if (index >= FILES_PER_MESSAGE) return 'trop_nombreux';
  return size > fileLimit ? 'trop_gros' : 'trop_en_un_jour';
}

function toMessage({ activity, attachments, sizes }: Upload): ReceivedActivity {
  const message = readClientActivity(activity ?? { type: 'message' });
  if (message.type !== 'message') throw new HttpError(400, 'BadActivity', 'Files come with a message');
  const channelData = { ...(message.channelData as object), attachmentSizes: sizes };
  return { ...message, attachments, channelData };
}

async function readActivity(bytes: Readable): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ACTIVITY_LIMIT) throw new HttpError(413, 'TropGros', 'The message is too large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new HttpError(400, 'BadActivity', 'The message is not JSON');
  }
}
