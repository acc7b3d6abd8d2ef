import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { AwaitedAnswers } from './awaited-answers.js';
import type { Contender, Speaker } from './contender.js';
import { MeasuredProcess, type Usage } from './measured-process.js';

/** A bare echo bot, and the connector on loopback to which it sends its answers, as a channel would give it. */
export class EchoPeer implements Contender {
  #conversations = 0;

  private constructor(
    private readonly process: MeasuredProcess,
    private readonly connector: Server,
    private readonly answers: AwaitedAnswers,
  ) {}

  /** @param script the name of a script of `peers/` */
  static async start(script: 'echo-bot' | 'echo-bot-with-dialogs'): Promise<EchoPeer> {
    const answers = new AwaitedAnswers();
    const connector = createServer((request, response) => {
      void receive(request, answers).then(() => {
        response.setHeader('content-type', 'application/json').end('{"id":"r"}');
      });
    }).listen(0, '127.0.0.1');
    await once(connector, 'listening');
    const path = fileURLToPath(new URL(`./peers/${script}.mjs`, import.meta.url));
    return new EchoPeer(await MeasuredProcess.start(path, []), connector, answers);
  }

  open(): Promise<Speaker> {
    const conversation = { id: `c${++this.#conversations}` };
    let messages = 0;
    const { port } = this.connector.address() as AddressInfo;
    const from = { id: `u-${conversation.id}`, name: '', role: 'user' };
    const recipient = { id: 'bot', name: 'bot' };
    const place = { conversation, from, recipient, serviceUrl: `http://127.0.0.1:${port}` };
    return Promise.resolve({
      ask: async (text) => {
        const startedAt = performance.now();
        const id = `${conversation.id}-${++messages}`;
        const activity = { type: 'message', id, text, channelId: 'emulator', ...place };
        const response = await fetch(`${this.process.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(activity),
        });
        await response.arrayBuffer();
        if (!response.ok) throw new Error(`« ${text} » : ${response.status}`);
        const answer = await this.answers.to(id);
        return { text: answer.text, milliseconds: answer.at - startedAt };
      },
      close: () => undefined,
    });
  }

  usage(): Promise<Usage> {
    return this.process.usage();
  }

  async stop(): Promise<void> {
    await this.process.stop();
    this.connector.closeAllConnections();
    this.connector.close();
  }
}

async function receive(request: IncomingMessage, answers: AwaitedAnswers): Promise<void> {
  const { replyToId, text } = (await json(request)) as { replyToId: string; text: string };
  answers.arrived(replyToId, text);
}
