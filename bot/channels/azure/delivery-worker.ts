import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../../storage/database.js';
import {
  endDelivery,
  oldestDelivery,
  postponeDelivery,
  remoteIdOf,
  waitingDeliveries,
  type Delivery,
} from '../../storage/deliveries.js';
import {
  findRemoteConversation,
  stopRemoteConversation,
  type RemoteAddress,
} from '../../storage/remote-conversations.js';
import type { Replicas } from '../../storage/replicas.js';
import { describeError } from '../../core/errors.js';
import { SerialByKey } from '../../core/serial-by-key.js';
import { ConnectorError, type Connector } from './connector.js';

/** The nth failure is followed by that pause, milliseconds; after the last one the message is given up: about six hours. */
const PAUSES = [1, 2, 5, 10, 30, 60, 300, 900, 1800, 3600, 7200, 7200].map((seconds) => seconds * 1000);
/** How long to leave a conversation to the other process that delivers to it, and to a database that is gone. */
const HELD_MS = 100;
const STORAGE_RETRY_MS = 2000;
const LONGEST_TIMER_MS = 3_600_000;

export interface DeliveryParts {
  readonly db: Database;
  readonly replicas: Replicas;
  readonly connector: Connector;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Delivers what turns staged: in order in each conversation, at least once. What was committed leaves, now or after a restart;
 * a process that ends between the channel's answer and the mark of it delivers that one message again.
 */
export class DeliveryWorker {
  readonly #conversations = new SerialByKey((id) => this.#drain(id));
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly parts: DeliveryParts) {}

  /** Delivers what waits for a conversation, soon. */
  wake(conversationId: string): void {
    this.#conversations.wake(conversationId);
  }

  /** Delivers what an earlier process left. */
  async recover(): Promise<void> {
    for (const conversationId of await waitingDeliveries(this.parts.db)) this.wake(conversationId);
  }

  /** Starts no more deliveries and waits for those on their way, at most so long. */
  async stop(milliseconds: number): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#conversations.stop(milliseconds);
  }

  async #drain(conversationId: string): Promise<void> {
    const { db, replicas, log } = this.parts;
    try {
      while (!this.#conversations.stopping && (await this.#due(conversationId)) !== undefined) {
        const deliver = (): Promise<void> => this.#deliverAll(conversationId);
        if (!(await replicas.exclusively(`livraisons ${conversationId}`, deliver))) await pause(HELD_MS);
      }
      const next = await oldestDelivery(db, conversationId);
      if (next !== undefined) this.#wakeLater(conversationId, next.nextAt - this.parts.now());
    } catch (error) {
      log.error({ conversationId, ...describeError(error) }, 'delivery not settled');
      this.#wakeLater(conversationId, STORAGE_RETRY_MS);
    }
  }

  async #deliverAll(conversationId: string): Promise<void> {
    for (;;) {
      const delivery = await this.#due(conversationId);
      if (delivery === undefined || this.#conversations.stopping) return;
      await this.#deliver(delivery);
    }
  }

  async #due(conversationId: string): Promise<Delivery | undefined> {
    const next = await oldestDelivery(this.parts.db, conversationId);
    return next === undefined || next.nextAt > this.parts.now() ? undefined : next;
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { db, now } = this.parts;
    const remote = await findRemoteConversation(db, delivery.conversationId);
    if (remote?.stoppedAt !== null) return endDelivery(db, delivery.id, { now: now() });
    try {
      const remoteId = await this.#send(delivery, remote.address);
      await endDelivery(db, delivery.id, { remoteId: remoteId ?? null, now: now() });
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      await this.#failed(delivery, error);
    }
  }

  /** @returns the id of what was said; undefined for a new look, and when there is nothing to give it to */
  async #send({ target, activity }: Delivery, address: RemoteAddress): Promise<string | undefined> {
    const { db, connector } = this.parts;
    if (target === null) return connector.send(address, activity);
    const remoteId = await remoteIdOf(db, target);
    if (remoteId !== undefined && remoteId !== '') await connector.update(address, remoteId, activity);
    return undefined;
  }

  async #failed({ id, conversationId, attempts, target }: Delivery, error: ConnectorError): Promise<void> {
    const { db, now, log } = this.parts;
    const { status, retryAfterMs = 0 } = error;
    const told = { conversationId, deliveryId: id, status, attempts: attempts + 1 };
    // Uninstalled, blocked, or the conversation is gone: nobody listens any more.
    if (target === null && (status === 403 || status === 404)) {
      log.warn(told, 'conversation stopped');
      return db
        .transaction()
        .execute((transaction) => stopRemoteConversation(transaction, conversationId, now()));
    }
    const wait = PAUSES[attempts];
    // A wrong secret (401) is the operator's to mend: what was said waits for that.
    if (wait === undefined || !(error.passing || status === 401)) {
      log.error(told, 'delivery given up');
      return endDelivery(db, id, { now: now() });
    }
    log.warn(told, 'delivery put off');
    return postponeDelivery(db, id, now() + Math.max(wait, retryAfterMs));
  }

  #wakeLater(conversationId: string, milliseconds: number): void {
    clearTimeout(this.#timers.get(conversationId));
    if (this.#conversations.stopping) return;
    const timer = setTimeout(
      () => {
        this.#timers.delete(conversationId);
        this.wake(conversationId);
      },
      Math.min(Math.max(milliseconds, 0), LONGEST_TIMER_MS),
    );
    this.#timers.set(conversationId, timer.unref());
  }
}
