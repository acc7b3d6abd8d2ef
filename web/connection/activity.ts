/** What goes through Direct Line, as far as the page looks into it. */
export interface Activity {
  readonly type: string;
  /** What an event is called. */
  readonly name?: string;
  readonly id?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** One frame of the stream, or one answer to a poll. */
export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

/** Whether the assistant says that this device is to forget the conversation. */
export function endsHere({ type, name, from }: Activity): boolean {
  return type === 'event' && name === 'appareil.quitte' && from?.role === 'bot';
}

/** The mark by which the server knows a message that is sent twice. */
export function clientIdOf(activity: Activity): string | undefined {
  const id = activity.channelData?.['clientActivityID'];
  return typeof id === 'string' ? id : undefined;
}

/** A message that a person typed, under a new mark. */
export function typedMessage(text: string, locale: string): Activity {
  return { type: 'message', text, locale, channelData: { clientActivityID: crypto.randomUUID() } };
}
