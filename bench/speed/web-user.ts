import { once } from 'node:events';
import WebSocket from 'ws';
import type { Activity } from 'botframework-schema';
import { HttpClient } from '../../test/support/http-client.js';
import { WebPage } from '../../test/support/web-page.js';
import { AwaitedAnswers } from './awaited-answers.js';
import type { Answer, Speaker } from './contender.js';

/** The one message that answers none. */
const WELCOME = 'ouverture';

/** A message was not acknowledged: its sender knows, and sends it again. */
export class NotTakenError extends Error {
  constructor(text: string, why: unknown) {
    super(`« ${text} » : ${String(why)}`);
    this.name = 'NotTakenError';
  }
}

interface Frame {
  readonly activities: readonly Partial<Activity>[];
}

/** A person at an address of their own, in a web chat: posts by HTTP, hears by WebSocket. */
export class WebUser implements Speaker {
  #posts = 0;

  private constructor(
    private readonly clients: readonly HttpClient[],
    private readonly from: Readonly<Record<string, string>>,
    private readonly socket: WebSocket,
    private readonly answers: AwaitedAnswers,
  ) {}

  /**
   * Opens a conversation and waits for its welcome.
   * @param address who the proxy says that it is @param others replicas that are posted to as well, each in turn
   */
  static async open(url: string, address: string, others: readonly string[] = []): Promise<WebUser> {
    const from = { 'x-forwarded-for': address };
    const answer = await new WebPage().ask(url, {}, from);
    if (!answer.ok) throw new Error(`No token: ${answer.status}`);
    const page = (await answer.json()) as HttpClient['page'];
    const client = new HttpClient(url, page);
    const connection = await client.post('/conversations', {}, from);
    const { streamUrl } = (await connection.json()) as { readonly streamUrl: string };
    const socket = new WebSocket(streamUrl);
    const answers = new AwaitedAnswers();
    socket.on('message', (data: Buffer) => {
      if (data.length === 0) return;
      const { activities } = JSON.parse(data.toString()) as Frame;
      for (const [id, text] of answersIn(activities)) answers.arrived(id, text);
    });
    await once(socket, 'open');
    const clients = [client, ...others.map((other) => new HttpClient(other, page))];
    const user = new WebUser(clients, from, socket, answers);
    await answers.to(WELCOME);
    return user;
  }

  /** @throws NotTakenError */
  async ask(text: string): Promise<Answer> {
    const startedAt = performance.now();
    const answer = await this.answers.to(await this.#post(text));
    return { text: answer.text, milliseconds: answer.at - startedAt };
  }

  /** @returns the id that the message was given */
  async #post(text: string): Promise<string> {
    const client = this.clients[this.#posts++ % this.clients.length];
    if (client === undefined) throw new Error('No server to post to');
    const path = `${client.conversation}/activities`;
    try {
      const response = await client.post(path, { type: 'message', text }, this.from);
      if (!response.ok) throw new Error(String(response.status));
      return ((await response.json()) as { readonly id: string }).id;
    } catch (error) {
      throw new NotTakenError(text, error instanceof TypeError ? error.cause : error);
    }
  }

  /** Answers that came to nothing that was asked: none, when each message is answered once. */
  get unasked(): number {
    return this.answers.unasked;
  }

  close(): void {
    this.socket.terminate();
  }
}

/** What a frame answers, message by message: a turn may say several things, which come together. */
function answersIn(activities: Frame['activities']): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { type, from: { role } = {}, replyToId = WELCOME, text = '' } of activities)
    if (type === 'message' && role === 'bot') texts.set(replyToId, `${texts.get(replyToId) ?? ''}${text}\n`);
  return texts;
}
