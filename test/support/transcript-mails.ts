import type { Delivered, SmtpSink } from './smtp-sink.js';

const CODE = /^\s*(\d{6})\s*$/mu;
const CODE_SUBJECT = /code de vérification/u;

/** What the mail server received since a transcript began. */
export class TranscriptMails {
  readonly #before: number;
  readonly #read = new Set<Delivered>();

  constructor(private readonly sink: SmtpSink) {
    this.#before = sink.delivered.length;
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
      (each) => !this.#read.has(each) && !CODE_SUBJECT.test(each.mail.subject ?? ''),
    );
  }

  /** Takes the first unread mail to an address. */
  take(recipient: string): Delivered | undefined {
    const found = this.unread.find(({ to }) => to.includes(recipient));
    if (found !== undefined) this.#read.add(found);
    return found;
  }

  get #received(): readonly Delivered[] {
    return this.sink.delivered.slice(this.#before);
  }
}
