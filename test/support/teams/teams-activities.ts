import type { Activity } from 'botframework-schema';
import { APP_ID, TENANT } from './microsoft.js';

const BOT = { id: `28:${APP_ID}`, name: 'Assistant' };

/** Who writes, and where, as Teams tells it. */
export interface TeamsPlace {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly aadObjectId: string;
}

/** An activity as Teams sends it in a personal chat. */
export function teamsActivity(place: TeamsPlace, activity: Record<string, unknown>): Partial<Activity> {
  const { serviceUrl, conversationId, aadObjectId } = place;
  return {
    id: crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:1${aadObjectId}`, name: 'Claire Martin', aadObjectId },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT },
    recipient: BOT,
    locale: 'en-US',
    entities: [
      { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Paris' },
    ],
    channelData: { tenant: { id: TENANT } },
    ...activity,
  } as unknown as Partial<Activity>;
}

/** A message that somebody typed. */
export function teamsMessage(place: TeamsPlace, text: string): Partial<Activity> {
  return teamsActivity(place, {
    type: 'message',
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
  });
}

/** The two events by which Teams says that the app was installed in a personal chat. */
export function teamsInstallation(place: TeamsPlace): readonly Partial<Activity>[] {
  return [
    teamsActivity(place, { type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] }),
    teamsActivity(place, { type: 'installationUpdate', action: 'add' }),
  ];
}
