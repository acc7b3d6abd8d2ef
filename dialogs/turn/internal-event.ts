import type { Activity } from 'botbuilder';

/** The mark of what the service itself puts into a conversation; no channel lets a user set it. */
export const INTERNAL_MARK = { interne: true } as const;

/** Whether an activity was made by the service. */
export function isInternal({ channelData }: Partial<Activity>): boolean {
  return (channelData as { interne?: unknown } | null | undefined)?.interne === true;
}
