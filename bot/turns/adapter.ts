import { BotAdapter, TurnContext } from 'botbuilder-core';
import type { Activity, ResourceResponse } from 'botframework-schema';

/** The service URL of conversations that live in this process. No HTTP caller may claim it. */
export const LOCAL_SERVICE_URL = 'urn:assistant-aap:directline';

/** Where what a turn says goes. */
export interface ReplySink {
  /** @returns the id that the activity was given */
  send(activity: Partial<Activity>): Promise<string>;
  update(activity: Partial<Activity>): Promise<void>;
  remove(activityId: string): Promise<void>;
}

const SINK = Symbol('sink of a turn');

/**
 * The one adapter of all channels. What a turn says goes to its sink, which stores it: there is no other way out, and no address
 * that an activity names is ever asked.
 */
export class AssistantAdapter extends BotAdapter {
  /** Runs a turn. There is no middleware: the framework would put a proxy before each access to the context. @throws what the turn throws */
  async run(
    activity: Activity,
    sink: ReplySink,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const context = new TurnContext(this, activity);
    context.locale = activity.locale;
    context.turnState.set(SINK, sink);
    await logic(context);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sink = sinkOf(context);
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push({ id: await sink.send(activity) });
    return responses;
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    await sinkOf(context).update(activity);
  }

  override async deleteActivity(
    context: TurnContext,
    { activityId }: { readonly activityId?: string },
  ): Promise<void> {
    await sinkOf(context).remove(activityId ?? '');
  }

  /** What is said outside of a turn of a message is an event of the inbox, whose turn says it. */
  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('An event of the inbox continues a conversation'));
  }
}

function sinkOf(context: TurnContext): ReplySink {
  return context.turnState.get<ReplySink>(SINK);
}
