import type { Activity } from 'botframework-schema';
import type { RemoteAddress } from '../../storage/remote-conversations.js';

const TIMEOUT_MS = 30_000;
/** What may well succeed a moment later; 412 is what Teams answers when two changes of a conversation meet. */
const PASSING: ReadonlySet<number> = new Set([408, 412, 425, 429, 500, 502, 503, 504]);

/** The connector took no message. */
export class ConnectorError extends Error {
  constructor(
    /** Undefined when it didn't answer at all. */
    readonly status: number | undefined,
    /** How long it asks to be left alone, milliseconds. */
    readonly retryAfterMs: number | undefined,
    options?: ErrorOptions,
  ) {
    super(`The connector answers ${status ?? 'nothing'}`, options);
    this.name = 'ConnectorError';
  }

  /** Whether the same message may be taken later. */
  get passing(): boolean {
    return this.status === undefined || PASSING.has(this.status);
  }
}

/** Speaks to the channels' connectors: what the framework's REST API calls « Conversations ». */
export class Connector {
  /** @param token the bot's token; none is sent when it is undefined */
  constructor(
    private readonly token: () => Promise<string | undefined>,
    private readonly now: () => number,
  ) {}

  /** Says something. @returns the id that the channel gave to it, empty when it gave none. @throws ConnectorError */
  async send(address: RemoteAddress, activity: Partial<Activity>): Promise<string> {
    const response = await this.#ask('POST', address, 'activities', activity);
    const answer = (await response.json().catch(() => ({}))) as { id?: unknown } | null;
    return typeof answer?.id === 'string' ? answer.id : '';
  }

  /** Replaces what was said. @throws ConnectorError */
  async update(address: RemoteAddress, remoteId: string, activity: Partial<Activity>): Promise<void> {
    const path = `activities/${encodeURIComponent(remoteId)}`;
    await this.#ask('PUT', address, path, { ...activity, id: remoteId });
  }

  async #ask(
    method: string,
    address: RemoteAddress,
    path: string,
    activity: Partial<Activity>,
  ): Promise<Response> {
    const { serviceUrl, remoteId } = address;
    const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(remoteId)}/${path}`;
    const response = await this.#fetch(url, method, addressed(activity, address));
    if (response.ok) return response;
    await response.body?.cancel();
    throw new ConnectorError(response.status, this.#pause(response.headers.get('retry-after')));
  }

  async #fetch(url: string, method: string, body: Partial<Activity>): Promise<Response> {
    try {
      const token = await this.token();
      const authorization = token === undefined ? undefined : { authorization: `Bearer ${token}` };
      return await fetch(url, {
        method,
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify(body),
        // The token is for Microsoft's own hosts.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new ConnectorError(undefined, undefined, { cause: error });
    }
  }

  #pause(header: string | null): number | undefined {
    if (header === null) return undefined;
    const pause = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - this.now();
    return Number.isFinite(pause) ? Math.max(0, pause) : undefined;
  }
}

function addressed(
  activity: Partial<Activity>,
  { channelId, serviceUrl, remoteId, bot, user }: RemoteAddress,
): Partial<Activity> {
  return {
    ...activity,
    channelId,
    serviceUrl,
    conversation: { id: remoteId } as Activity['conversation'],
    from: bot,
    recipient: user,
  };
}
