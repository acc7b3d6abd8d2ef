import type { Activity } from 'botframework-schema';
import { WebPage, type PageToken } from '../../test/support/web-page.js';
import type { Words } from '../../bot/core/locales.js';
import { Ear } from './ear.js';
import type { Acknowledged, Postman } from './postman.js';

const PATIENCE_MS = 120_000;
const EXCUSES = ['tour', 'interrompu', 'trop_long'] as const;

/** An answer that never came, or another than the right one. */
export class WrongAnswerError extends Error {
  constructor(said: string, wanted: string, answers: readonly string[]) {
    super(
      `« ${said} » : attendu « ${wanted} », reçu ${answers.map((text) => `« ${text} »`).join(', ') || 'rien'}`,
    );
    this.name = 'WrongAnswerError';
  }
}

/** One browser's conversation, as a person sees it. */
export class Conversation {
  readonly acknowledged: Acknowledged[] = [];
  excuses = 0;

  private constructor(
    private readonly postman: Postman,
    readonly browser: WebPage,
    private readonly page: PageToken,
    private readonly ear: Ear,
    private readonly words: Words,
  ) {}

  /** Opens the page, in a new browser unless one is given. */
  static async open(
    postman: Postman,
    words: Words,
    { webSocket, browser = new WebPage() }: { readonly webSocket: boolean; readonly browser?: WebPage },
  ): Promise<Conversation> {
    const page = await postman.token(browser);
    return new Conversation(postman, browser, page, new Ear(postman, page, webSocket), words);
  }

  /** What was said; but the notice that an answer is held up, which is kept nowhere, as nothing could be. */
  get heard(): readonly Partial<Activity>[] {
    return this.ear.heard.filter(({ text }) => text !== this.#notice);
  }

  /** How often it was told that an answer is held up. */
  get heldUp(): number {
    return this.ear.heard.length - this.heard.length;
  }

  /**
   * Says something until it is answered with these words; said again when the service excuses itself.
   * @throws WrongAnswerError
   */
  async say(text: string, next: string, files: readonly File[] = []): Promise<string> {
    const message = await this.postman.post(this.page, text, files);
    this.acknowledged.push(message);
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const answers = this.#answersTo(message.id);
      const right = answers.find((answer) => answer.includes(next));
      if (right !== undefined) return right;
      if (answers.some((answer) => this.#isExcuse(answer))) break;
      if (performance.now() > end || answers.length > 0)
        throw new WrongAnswerError(text || files.map(({ name }) => name).join(), next, answers);
      await this.ear.listen();
    }
    this.excuses++;
    return this.say(text, next, files);
  }

  /** Waits until the welcome is there. */
  async untilWelcomed(): Promise<void> {
    while (this.heard.length === 0) await this.ear.listen();
  }

  /** Hears what was said meanwhile. */
  async catchUp(): Promise<void> {
    for (let known = -1; known < this.heard.length;) {
      known = this.heard.length;
      await this.ear.poll();
    }
  }

  close(): void {
    this.ear.close();
  }

  get #notice(): string {
    return this.words('fr', 'erreurs:stockage');
  }

  #answersTo(id: string): readonly string[] {
    return this.heard.filter(({ replyToId }) => replyToId === id).map(({ text = '' }) => text);
  }

  #isExcuse(text: string): boolean {
    return EXCUSES.some((key) => text === this.words('fr', `erreurs:${key}`));
  }
}
