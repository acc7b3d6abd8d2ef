import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from './ratios.js';
import type { Said } from './talk.js';
import { NotTakenError, type WebUser } from './web-user.js';

/** What becomes of messages that are sent when it is their time, whether the others are answered or not. */
export interface Loaded {
  readonly sent: number;
  /** Not acknowledged: who sent them knows. */
  readonly refused: number;
  /** Acknowledged, and answered wrongly, not at all, or more than once. */
  readonly lost: number;
  /** What happened to one of those, or of the refused ones. */
  readonly example: string | undefined;
  /** Milliseconds from the instant at which a message was due to be sent to its answer: waiting to be sent counts. */
  readonly p50: number;
  readonly p99: number;
}

export interface OpenLoop {
  /** A second, of all chats together. */
  readonly rate: number;
  readonly messages: number;
  readonly say: readonly Said[];
  /** Told of each message that was sent. */
  readonly onSent?: (sent: number) => void;
}

const ANSWER_MS = 120_000;

/** Sends messages at a steady rate, to one chat after the other. */
export async function sendOpenLoop(
  people: readonly WebUser[],
  { rate, messages, say, onSent = () => undefined }: OpenLoop,
): Promise<Loaded> {
  const before = unaskedOf(people);
  const latencies: number[] = [];
  const failures: Error[] = [];
  const answers: Promise<unknown>[] = [];
  const startedAt = performance.now();
  for (let n = 0; n < messages; n += 1) {
    const due = startedAt + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    const person = people[n % people.length];
    // Each person begins at another question, and goes on with the next one each time round.
    const said = say[((n % people.length) + Math.floor(n / people.length)) % say.length];
    if (person === undefined || said === undefined) throw new Error('Nobody to say anything');
    const answered = latencyOf(person, said, due);
    answers.push(
      answered.then(
        (latency) => latencies.push(latency),
        (error: unknown) => failures.push(error as Error),
      ),
    );
    onSent(n + 1);
  }
  await Promise.all(answers);
  const twice = unaskedOf(people) - before;
  const refused = failures.filter((error) => error instanceof NotTakenError).length;
  return {
    ...{ sent: messages, refused, lost: failures.length - refused + twice },
    example: failures[0]?.message ?? (twice > 0 ? `${twice} réponses de trop` : undefined),
    ...{ p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) },
  };
}

/** @throws when the answer is a wrong one, or none comes */
async function latencyOf(person: WebUser, { text, holds = '' }: Said, due: number): Promise<number> {
  const late = performance.now() - due;
  const patience = new AbortController();
  const nothing = pause(ANSWER_MS, undefined, { signal: patience.signal });
  try {
    const answer = await Promise.race([person.ask(text), nothing]);
    if (answer?.text.includes(holds) !== true) throw new Error(`« ${text} » : ${answer?.text ?? 'rien'}`);
    return late + answer.milliseconds;
  } finally {
    nothing.catch(() => undefined);
    patience.abort();
  }
}

function unaskedOf(people: readonly WebUser[]): number {
  return people.reduce((sum, { unasked }) => sum + unasked, 0);
}
