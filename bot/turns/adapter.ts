import { CloudAdapter, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { LOCAL_IDENTITY, LocalConnectorFactory } from './local-authentication.js';
import type { ReplySink } from './local-connector.js';

/** The one adapter of all channels: remote ones by HTTP as the bot framework does it, the embedded Direct Line in process. */
export class AssistantAdapter extends CloudAdapter {
  /** Runs a turn of a local conversation through the middleware; replies go to the sink. @throws what the turn throws */
  async runLocal(
    activity: Activity,
    sink: ReplySink,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const connectorFactory = new LocalConnectorFactory(sink);
    await this.processActivity(
      { claimsIdentity: LOCAL_IDENTITY, audience: '', connectorFactory },
      activity,
      logic,
    );
  }
}
