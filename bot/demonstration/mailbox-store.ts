import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { ulid } from 'ulid';

/** What the list shows of a message. */
export interface MessageSummary {
  readonly id: string;
  readonly date: Date | undefined;
  readonly from: string;
  readonly to: string;
  readonly subject: string | undefined;
}

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const SUFFIX = '.eml';

/** The demonstration's mailbox: each message as it was received, one .eml file a message. Survives a restart. */
export class MailboxStore {
  readonly #summaries = new Map<string, MessageSummary>();

  constructor(private readonly dir: string) {}

  /** Keeps a message; it is on the disk when this resolves. Answers its id. */
  async add(raw: Buffer): Promise<string> {
    await mkdir(this.dir, { recursive: true });
    const id = ulid();
    const path = join(this.dir, id + SUFFIX);
    const file = await open(`${path}.partial`, 'w');
    try {
      await file.writeFile(raw);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.partial`, path);
    return id;
  }

  /** All messages, the latest received first. */
  async list(): Promise<readonly MessageSummary[]> {
    const ids = (await this.#files())
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length))
      .filter((id) => ID.test(id))
      .sort()
      .reverse();
    return Promise.all(ids.map((id) => this.#summary(id)));
  }

  /** A message as it was received; undefined when there is none of that id. */
  async raw(id: string): Promise<Buffer | undefined> {
    if (!ID.test(id)) return undefined;
    try {
      return await readFile(join(this.dir, id + SUFFIX));
    } catch {
      return undefined;
    }
  }

  /** A message, read. */
  async message(id: string): Promise<ParsedMail | undefined> {
    const raw = await this.raw(id);
    return raw === undefined ? undefined : simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  }

  async #summary(id: string): Promise<MessageSummary> {
    const known = this.#summaries.get(id);
    if (known !== undefined) return known;
    const raw = (await this.raw(id)) ?? Buffer.alloc(0);
    const end = raw.indexOf('\r\n\r\n');
    const mail = await simpleParser(raw.subarray(0, end < 0 ? raw.length : end + 4));
    const summary = {
      id,
      date: mail.date,
      from: addressText(mail.from),
      to: addressText(mail.to),
      subject: mail.subject,
    };
    this.#summaries.set(id, summary);
    return summary;
  }

  async #files(): Promise<readonly string[]> {
    try {
      return await readdir(this.dir);
    } catch {
      return [];
    }
  }
}

/** Addresses as people read them, whether one header or several. */
export function addressText(addresses: ParsedMail['to']): string {
  return [addresses ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address = '' }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ');
}
