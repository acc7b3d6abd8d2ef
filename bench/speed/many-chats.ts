import type { OurService } from './our-service.js';
import type { Progress } from './part.js';
import { median } from './ratios.js';
import { faqQuestions } from './talks.js';
import type { WebUser } from './web-user.js';

const OPENED_AT_ONCE = 8;

/** Opens so many chats, some at a time. */
export async function openChats(
  server: OurService,
  chats: number,
  progress: Progress,
): Promise<readonly WebUser[]> {
  const people: WebUser[] = [];
  const every = Math.ceil(chats / 10);
  let left = chats;
  const openSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      people.push(await server.open());
      if (people.length % every === 0) progress(`conversations ouvertes : ${people.length}/${chats}`);
    }
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openSome));
  return people;
}

/** The median wait of people who ask one after the other, milliseconds; the first half of them warms the server up. */
export async function waitAlone(people: readonly WebUser[]): Promise<number> {
  const times: number[] = [];
  for (const [n, { text }] of faqQuestions().entries()) {
    const answer = await people[n % people.length]?.ask(text);
    if (answer !== undefined) times.push(answer.milliseconds);
  }
  return median(times.slice(times.length / 2));
}
