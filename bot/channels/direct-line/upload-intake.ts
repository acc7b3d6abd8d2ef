import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Attachment } from 'botframework-schema';
import { FICHIER_URN } from '../../../dialogs/message.js';
import type { Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import { FileWriter, insertFile } from '../../storage/files.js';
import type { ReceivedActivity } from '../../storage/inbox.js';
import type { Write } from '../../storage/unit-of-work.js';
import { readClientActivity } from './client-activity.js';
import { readFileName, readMediaType } from './file-name.js';
import { HttpError } from '../../http/http-error.js';
import type { MessageIntake } from './message-intake.js';
import { readMultipart, type Part } from './multipart.js';

const FILES_PER_MESSAGE = 20;
const ACTIVITY_LIMIT = 256 * 1024;

export interface UploadIntakeParts {
  readonly db: Database;
  readonly now: () => number;
  readonly intake: MessageIntake;
  /** A larger file is not kept: the message says so, and the assistant explains it. */
  readonly fileLimit: number;
  /** A larger request is refused altogether. */
  readonly requestLimit: number;
}

/** What one upload has brought so far. */
interface Upload {
  activity: unknown;
  readonly attachments: Attachment[];
  readonly sizes: number[];
  readonly writers: FileWriter[];
  readonly records: Write[];
}

/** Takes messages with files: each file is stored before the message is acknowledged. */
export class UploadIntake {
  constructor(private readonly parts: UploadIntakeParts) {}

  /** @returns the message's id. @throws HttpError 400 for an unreadable request, 413 for one that is too large */
  async receive(conversation: Conversation, request: IncomingMessage): Promise<string> {
    const upload: Upload = { activity: undefined, attachments: [], sizes: [], writers: [], records: [] };
    let kept = false;
    try {
      await readMultipart(request, this.parts.requestLimit, (part) => this.#take(part, upload, conversation));
      const message = toMessage(upload);
      kept = await this.parts.intake.receive(conversation, message, upload.records);
      return message.id;
    } finally {
      if (!kept) for (const writer of upload.writers) await writer.discard();
    }
  }

  async #take(part: Part, upload: Upload, conversation: Conversation): Promise<void> {
    if (part.field === 'activity') upload.activity = await readActivity(part.bytes);
    else if (part.field === 'file') await this.#takeFile(part, upload, conversation);
  }

  async #takeFile(part: Part, upload: Upload, conversation: Conversation): Promise<void> {
    const name = readFileName(part.name);
    const contentType = readMediaType(part.mediaType);
    const index = upload.attachments.push({ name, contentType }) - 1;
    const tooMany = index >= FILES_PER_MESSAGE;
    const writer = new FileWriter(this.parts.db);
    if (!tooMany) upload.writers.push(writer);
    const size = await this.#store(part.bytes, writer, tooMany ? 0 : this.parts.fileLimit);
    upload.sizes[index] = size;
    if (tooMany || size > this.parts.fileLimit) {
      await writer.discard();
      const refus = tooMany ? 'trop_nombreux' : 'trop_gros';
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

  /** Reads to the end, and stores no more than the limit. @returns the size that was sent */
  async #store(bytes: Readable, writer: FileWriter, limit: number): Promise<number> {
    let size = 0;
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) await writer.write(chunk);
    }
    return size;
  }
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
