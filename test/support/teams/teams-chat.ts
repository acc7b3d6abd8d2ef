import { setImmediate } from 'node:timers/promises';
import type { Activity } from 'botframework-schema';
import { post, startBotServer, type BotServerOptions } from './bot-server.js';
import { Microsoft, type Asked } from './microsoft.js';
import { teamsActivity, teamsMessage, type TeamsPlace } from './teams-activities.js';
import type { TestServer } from '../test-server.js';

/** A server, Microsoft in small, and a person who writes to the one through the other. */
export class TeamsChat {
  private constructor(
    readonly microsoft: Microsoft,
    readonly server: TestServer,
    readonly place: TeamsPlace,
  ) {}

  /** With a server of its own. */
  static async open(options: BotServerOptions = {}): Promise<TeamsChat> {
    const microsoft = await Microsoft.start();
    return TeamsChat.at(microsoft, await startBotServer(microsoft, options));
  }

  /** On a server that is there: another person in a chat of their own. */
  static at(microsoft: Microsoft, server: TestServer): TeamsChat {
    const aadObjectId = crypto.randomUUID();
    const { serviceUrl } = microsoft;
    return new TeamsChat(microsoft, server, { serviceUrl, conversationId: `a:${aadObjectId}`, aadObjectId });
  }

  async close(): Promise<void> {
    await this.server.end();
    await this.microsoft.stop();
  }

  /** Sends an activity, and waits until all of the answer was delivered. @returns what was delivered since */
  async send(activity: Partial<Activity>): Promise<readonly Asked[]> {
    const heard = this.microsoft.said.length;
    const answer = await post(this.server, activity, `Bearer ${await this.microsoft.token()}`);
    if (answer.status !== 200) throw new Error(`/api/messages answers ${answer.status}`);
    await this.settled();
    return this.microsoft.said.slice(heard);
  }

  /** Types a text. @returns the texts of what was delivered since */
  async say(text: string): Promise<readonly string[]> {
    return (await this.send(teamsMessage(this.place, text))).map(({ activity }) => activity.text ?? '');
  }

  /** An activity of this person, as Teams sends it. */
  activity(activity: Record<string, unknown>): Partial<Activity> {
    return teamsActivity(this.place, activity);
  }

  /** Waits until nothing is to be answered or delivered. */
  async settled(): Promise<void> {
    const { db } = this.server;
    const waiting = async (table: 'inbox' | 'deliveries'): Promise<boolean> =>
      (await db.selectFrom(table).select('id').where('done_at', 'is', null).limit(1).execute()).length > 0;
    while ((await waiting('inbox')) || (await waiting('deliveries'))) await setImmediate();
  }
}
