import { SmtpSink, type Delivered, type Fault, type Stage } from '../../test/support/smtp-sink.js';
import { FAULTS, OUTAGES } from './faults.js';

const OUTAGE_MS = 700;

/** The mail server of one replica, which misbehaves until it is told not to. All of them serve the same mailboxes. */
export class MailServer {
  /** How often each fault was committed. */
  readonly faults = new Map<string, number>();
  readonly #names = new Map<Fault, string>();
  #calm = false;

  private constructor(
    private readonly sink: SmtpSink,
    private readonly random: () => number,
    private readonly boite: string,
  ) {
    sink.draw = () => this.#draw();
    sink.struck = (fault) => {
      this.#count(this.#names.get(fault) ?? '');
    };
  }

  /** @param boite the mailbox that it may refuse for good */
  static async start(random: () => number, boite: string): Promise<MailServer> {
    return new MailServer(await SmtpSink.start(), random, boite);
  }

  get url(): string {
    return this.sink.url;
  }

  get delivered(): readonly Delivered[] {
    return this.sink.delivered;
  }

  /** Whether a message is being handed over. */
  get sending(): boolean {
    return this.sink.sending > 0;
  }

  /** Has somebody told of what happens. */
  set watch(watch: (stage: Stage) => void) {
    this.sink.watch = watch;
  }

  /** Behaves from now on. */
  calm(): void {
    this.#calm = true;
  }

  stop(): Promise<void> {
    return this.sink.stop();
  }

  #draw(): Fault | undefined {
    if (this.#calm) return undefined;
    let drawn = this.random() * 1000;
    for (const { name, share, fault } of FAULTS) {
      drawn -= share;
      if (drawn > 0) continue;
      const chosen = fault(this.boite);
      this.#names.set(chosen, name);
      return chosen;
    }
    if (drawn < OUTAGES) {
      this.#count('n’écoute plus');
      this.sink.refuseFor(OUTAGE_MS);
    }
    return undefined;
  }

  #count(name: string): void {
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
  }
}
