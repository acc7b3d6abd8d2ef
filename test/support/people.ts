import type { ConversationHarness } from './conversation-harness.js';
import type { Said, Sent, Speaker } from './speaker.js';

/** Begins a conversation of a new user. @param person how many came before in the same transcript */
export type Connect = (harness: ConversationHarness, person: number) => Promise<Speaker>;

/** The people of a transcript: each has a browser, or a channel, of their own. */
export class People {
  readonly #speakers = new Map<string, Speaker>();
  #current: Speaker | undefined;

  constructor(
    private readonly harness: ConversationHarness,
    private readonly connect: Connect,
  ) {}

  /** Who speaks now. */
  get speaker(): Speaker | undefined {
    return this.#current;
  }

  /** Lets somebody speak who was there before. @returns what they missed meanwhile; undefined for somebody new */
  async turnTo(name: string): Promise<readonly Said[] | undefined> {
    const known = this.#speakers.get(name);
    if (known === undefined) return undefined;
    const missed = known === this.#current ? [] : await known.listen();
    this.#current = known;
    return missed;
  }

  /** Lets somebody new join. @returns the welcome */
  async join(name: string): Promise<readonly Said[]> {
    this.#current = await this.connect(this.harness, this.#speakers.size);
    this.#speakers.set(name, this.#current);
    return this.#current.join();
  }

  /** Says something, once what was said last is read, or before it is told. */
  async send(sent: Sent): Promise<readonly Said[]> {
    const { real } = this.harness;
    const say = async (): Promise<readonly Said[]> => (await this.#current?.send(sent)) ?? [];
    if (sent.atOnce === true) return real.before(say);
    real.read();
    return say();
  }

  /** Whether each of them can be in the same conversation a second time. */
  get canGoOnTwice(): boolean {
    return [...this.#speakers.values()].every((speaker) => speaker.again !== undefined);
  }

  /** The same people in the same conversations, each having heard as much. */
  async again(): Promise<People> {
    const others = new People(this.harness, this.connect);
    for (const [name, speaker] of this.#speakers) {
      const other = await speaker.again?.();
      if (other === undefined) throw new Error(`${name} can’t go on twice`);
      others.#speakers.set(name, other);
      if (speaker === this.#current) others.#current = other;
    }
    return others;
  }

  leave(): void {
    for (const speaker of this.#speakers.values()) speaker.leave();
  }
}
