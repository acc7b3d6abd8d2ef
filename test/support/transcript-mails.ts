import type { ConversationHarness } from './conversation-harness.js';
import { readAnswer } from './read-answer.js';
import type { Delivered, SmtpSink } from './smtp-sink.js';

const CODE = /^\s*(\d{6})\s*$/mu;
const CODE_SUBJECT = /code de vérification/u;

/** What the mail server received since a transcript began. */
export class TranscriptMails {
  /** How many the server had received before. */
  readonly #before: number;

  private constructor(
    private readonly sink: SmtpSink,
    private readonly earlier: readonly Delivered[],
    private readonly read: Set<Delivered>,
  ) {
    this.#before = sink.delivered.length;
  }

  /** None of what the server has received so far. */
  static from(sink: SmtpSink): TranscriptMails {
    return new TranscriptMails(sink, [], new Set());
  }

  /** What this one has received so far, and what comes from now on. */
  again(until: number): TranscriptMails {
    const earlier = [...this.earlier, ...this.sink.delivered.slice(this.#before, until)];
    return new TranscriptMails(this.sink, earlier, new Set(this.read));
  }

  /** The code received last. */
  get lastCode(): string {
    const codes = this.#received
      .filter(({ mail }) => CODE_SUBJECT.test(mail.subject ?? ''))
      .flatMap(({ mail }) => CODE.exec(mail.text ?? '')?.[1] ?? []);
    return codes.at(-1) ?? '';
  }

  /** The mails that no line has shown yet, codes apart. */
  get unread(): readonly Delivered[] {
    return this.#received.filter(
      (each) => !this.read.has(each) && !CODE_SUBJECT.test(each.mail.subject ?? ''),
    );
  }

  /** Takes the first unread mail to an address. */
  take(recipient: string): Delivered | undefined {
    const found = this.unread.find(({ to }) => to.includes(recipient));
    if (found !== undefined) this.read.add(found);
    return found;
  }

  /** Lets the return mailbox be read once a sample has arrived in it. @param answer « postfix à <address> »: to its last mail */
  async sendBack(answer: string, harness: ConversationHarness): Promise<void> {
    const [, name = '', recipient = ''] = /^(\S+) à (\S+)$/u.exec(answer) ?? [];
    const letter = this.#received.findLast(({ to }) => to.includes(recipient));
    if (letter === undefined) throw new Error(`No mail to « ${recipient} »`);
    await readAnswer(harness, name, letter);
  }

  get #received(): readonly Delivered[] {
    return [...this.earlier, ...this.sink.delivered.slice(this.#before)];
  }
}
