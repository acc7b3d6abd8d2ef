import type { Contender, Speaker } from './contender.js';

/** What some messages cost the server. */
export interface Cost {
  /** CPU of the server's process a message, milliseconds. */
  readonly cpuMs: number;
  /** Messages answered a second, each person waiting for one answer before the next message. */
  readonly perSecond: number;
}

/** One message, and words that its answer holds; none of a peer's. */
export interface Said {
  readonly text: string;
  readonly holds?: string;
}

/** What one person says: what goes before, not measured, and what is. */
export interface Talk {
  readonly before: readonly Said[];
  readonly measured: readonly Said[];
}

/** The right answer did not come: what it cost says nothing. */
export class WrongAnswerError extends Error {
  constructor({ text, holds = '' }: Said, answer: string) {
    super(`« ${text} » : attendu « ${holds} », reçu « ${answer} »`);
    this.name = 'WrongAnswerError';
  }
}

/**
 * Lets so many new people talk at once, and measures the server meanwhile.
 * @throws WrongAnswerError
 */
export async function costOfTalks(
  server: Contender,
  talks: readonly Talk[],
  isRight: (said: Said, answer: string) => boolean,
): Promise<Cost> {
  const people: Speaker[] = [];
  for (const { before } of talks) {
    const person = await server.open();
    people.push(person);
    await sayAll(person, before, isRight);
  }
  const [before, startedAt] = [await server.usage(), performance.now()];
  await Promise.all(people.map((person, at) => sayAll(person, talks[at]?.measured ?? [], isRight)));
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await server.usage();
  for (const person of people) person.close();
  const messages = talks.reduce((sum, { measured }) => sum + measured.length, 0);
  return { cpuMs: (after.cpuMs - before.cpuMs) / messages, perSecond: messages / seconds };
}

async function sayAll(
  person: Speaker,
  messages: readonly Said[],
  isRight: (said: Said, answer: string) => boolean,
): Promise<void> {
  for (const said of messages) {
    const { text } = await person.ask(said.text);
    if (!isRight(said, text)) throw new WrongAnswerError(said, text);
  }
}
