import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Answer, type Asked } from './ask.js';
import { checkAnswer } from './check-answer.js';
import { APOLOGIES } from './apologies.js';
import type { FuzzedService } from './fuzzed-service.js';
import type { Random } from './random.js';
import { hold } from './violation.js';

interface Activity {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
}

interface Transcript {
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

/** A turn may wait for others, on a machine that is busy; more than that is silence. */
const ANSWER_MS = 90_000;
/** Stands for all that was said, the message that asked for it included, once a visitor had it erased. */
const ERASED = 'conversation.effacee';
/** Who left their device, or had all erased, reads nothing more of what was said: that is their answer. */
const LEFT = 'DeviceLeft';
const JSON_BODY = { 'content-type': 'application/json' };

/** One person with a browser: an address, a cookie, a conversation, and a word that nobody else may ever read. */
export class Visitor {
  readonly canary: string;
  readonly email: string;
  readonly address: string;
  cookie = '';
  conversationId = '';
  token = '';
  streamUrl = '';
  userId = '';
  /** What it sent last, for who looks into a violation. */
  readonly sent: unknown[] = [];
  /** Its conversation is over, as it asked. */
  left = false;
  #watermark = '';

  constructor(
    readonly service: FuzzedService,
    random: Random,
  ) {
    this.canary = `canari${random.word(12)}`;
    this.email = `${this.canary}@exemple.fr`;
    this.address = `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`;
  }

  get path(): string {
    return `/v3/directline/conversations/${this.conversationId}`;
  }

  get authorization(): { authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  /** Opens the page and its conversation. @returns false when the service turned it away for now */
  async arrive(): Promise<boolean> {
    const answer = await this.ask({ method: 'POST', path: '/webchat/token', headers: JSON_BODY, body: '{}' });
    if (answer?.status !== 200) return false;
    const { conversationId, token, userId } = JSON.parse(answer.body) as Record<string, string>;
    this.conversationId = conversationId ?? '';
    this.token = token ?? '';
    this.userId = userId ?? '';
    this.cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const connection = await this.ask({ method: 'GET', path: this.path, headers: this.authorization });
    this.streamUrl = (JSON.parse(connection?.body ?? '{}') as { streamUrl?: string }).streamUrl ?? '';
    return true;
  }

  /** Asks the service, and checks what holds for every answer. @throws Violation */
  async ask(asked: Asked): Promise<Answer | undefined> {
    const headers = { 'x-forwarded-for': this.address, ...asked.headers };
    const answer = await ask(this.service.port, { ...asked, headers });
    if (answer !== undefined)
      checkAnswer(answer, { ...asked, canary: this.canary, secrets: this.service.secrets });
    return answer;
  }

  /** Posts an activity to its own conversation, and waits for its answer when it is one that has one. @returns the status */
  async post(activity: unknown): Promise<number> {
    const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
    const headers = { ...this.authorization, ...JSON_BODY };
    const answer = await this.ask({ method: 'POST', path: `${this.path}/activities`, headers, body });
    if (answer === undefined) return 0;
    const isMessage = (activity as { type?: unknown } | null)?.type === 'message';
    if (answer.status === 200 && isMessage) await this.answered(answer.body);
    return answer.status;
  }

  /** Waits until the message of this acknowledgement was answered, once. @throws Violation */
  async answered(acknowledgement: string): Promise<void> {
    const { id } = JSON.parse(acknowledgement) as { id?: string };
    hold(typeof id === 'string', `no id: ${acknowledgement}`);
    const seen: Activity[] = [];
    const until = Date.now() + ANSWER_MS;
    for (let wait = 12; !this.left && !hasAnswer(seen, id); wait = Math.min(wait * 1.6, 250)) {
      hold(Date.now() < until, `no answer to the message ${id}`);
      await pause(wait);
      seen.push(...(await this.#read()));
    }
    hold(seen.filter((activity) => activity.id === id).length <= 1, `the message ${id} shows more than once`);
    const replies = seen.filter(isReply).map(({ text }) => text ?? '');
    for (const reply of replies) hold(!APOLOGIES.has(reply), `the turn of ${id} failed: ${reply}`);
  }

  /** What its conversation holds that it has not seen; nothing while the service turns it away. */
  async #read(): Promise<readonly Activity[]> {
    const path = `${this.path}/activities?watermark=${this.#watermark}`;
    const answer = await this.ask({ method: 'GET', path, headers: this.authorization });
    if (answer?.status === 429) await pause(1000);
    this.left = answer?.status === 404 && answer.body.includes(LEFT);
    if (answer?.status !== 200) return [];
    const { activities, watermark } = JSON.parse(answer.body) as Transcript;
    this.#watermark = watermark;
    return activities;
  }
}

function isReply({ type, from }: Activity): boolean {
  return type === 'message' && from?.role === 'bot';
}

function hasAnswer(seen: readonly Activity[], id: string): boolean {
  const own = seen.findIndex((activity) => activity.id === id || activity.name === ERASED);
  return own >= 0 && seen.slice(own).some(isReply);
}
