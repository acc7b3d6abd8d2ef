import type { Activity, ResourceResponse } from 'botframework-schema';
import type { ConnectorClient } from 'botframework-connector';

/** The service URL of conversations that live in this process. No HTTP caller may claim it. */
export const LOCAL_SERVICE_URL = 'urn:assistant-aap:directline';

/** Where a local conversation's outgoing activities go. */
export interface ReplySink {
  /** @returns the id that the activity was given */
  send(activity: Partial<Activity>): Promise<string>;
  update(activity: Partial<Activity>): Promise<void>;
  remove(activityId: string): Promise<void>;
}

/** The part of the bot framework's connector that an adapter uses, without HTTP. */
export function localConnector(sink: ReplySink): ConnectorClient {
  const send = async (activity: Partial<Activity>): Promise<ResourceResponse> => ({
    id: await sink.send(activity),
  });
  const conversations = {
    sendToConversation: (_conversationId: string, activity: Partial<Activity>) => send(activity),
    replyToActivity: (_conversationId: string, _activityId: string, activity: Partial<Activity>) =>
      send(activity),
    updateActivity: async (_conversationId: string, id: string, activity: Partial<Activity>) => {
      await sink.update({ ...activity, id });
      return { id };
    },
    deleteActivity: (_conversationId: string, activityId: string) => sink.remove(activityId),
  };
  return { conversations } as unknown as ConnectorClient;
}
