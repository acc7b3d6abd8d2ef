import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Activity } from 'botframework-schema';
import type { PageToken } from '../../test/support/web-page.js';
import type { Postman } from './postman.js';

const POLL_MS = 200;

interface Frame {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark?: string;
}

/** Hears what is said in a conversation, by polling or by a WebSocket, from where it was; whatever happens to the service. */
export class Ear {
  readonly heard: Partial<Activity>[] = [];
  #watermark = '';
  #socket: WebSocket | undefined;
  #frames: Frame[] = [];

  constructor(
    private readonly postman: Postman,
    private readonly page: PageToken,
    private readonly webSocket: boolean,
  ) {}

  /** Waits a little for more. */
  async listen(): Promise<void> {
    if (this.webSocket) await this.#listenToSocket();
    else await this.poll();
  }

  /** Asks for what was said since. */
  async poll(): Promise<void> {
    await pause(POLL_MS);
    const { conversationId } = this.page;
    const path = `/conversations/${conversationId}/activities?watermark=${this.#watermark}`;
    this.#take(await this.postman.get<Frame>(this.page, path));
  }

  close(): void {
    this.#socket?.terminate();
  }

  async #listenToSocket(): Promise<void> {
    if (this.#socket?.readyState !== WebSocket.OPEN) await this.#connect();
    await pause(POLL_MS / 2);
    for (const frame of this.#frames.splice(0)) this.#take(frame);
  }

  async #connect(): Promise<void> {
    this.#frames = [];
    const path = `/conversations/${this.page.conversationId}?watermark=${this.#watermark}`;
    const { streamUrl } = await this.postman.get<{ streamUrl: string }>(this.page, path);
    const socket = new WebSocket(streamUrl);
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text !== '') this.#frames.push(JSON.parse(text) as Frame);
    });
    this.#socket = socket;
    await new Promise((resolve) => socket.once('open', resolve).once('close', resolve));
  }

  #take({ activities, watermark }: Frame): void {
    this.heard.push(...activities.filter(({ type }) => type === 'message'));
    if (watermark !== undefined) this.#watermark = watermark;
  }
}
