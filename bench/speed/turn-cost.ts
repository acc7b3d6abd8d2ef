import type { Contender } from './contender.js';
import { inTurns, ratioOf } from './ratios.js';
import type { Row } from './table.js';
import { costOfTalks, type Cost, type Said, type Talk } from './talk.js';

const PEOPLE = 10;
const MESSAGES = 20;

export interface TurnCostParts {
  readonly ours: Contender;
  readonly peer: Contender;
  readonly faq: (people: number, messages: number) => readonly Talk[];
  readonly dossier: (people: number) => Promise<readonly Talk[]>;
  readonly rounds: number;
  readonly progress: (line: string) => void;
  readonly people?: number;
  readonly messages?: number;
}

const answered = ({ holds = '' }: Said, answer: string): boolean => answer.includes(holds);
const echoed = ({ text }: Said, answer: string): boolean => answer === `Echo: ${text}`;

/** What a question and an answer of a dossier cost, against what an echo costs. One round of each goes first, for the compilers. */
export async function turnCost(parts: TurnCostParts): Promise<readonly Row[]> {
  const { people = PEOPLE, messages = MESSAGES, faq, dossier } = parts;
  const questions = await compare(parts, 'question', () => faq(people, messages));
  const fields = await compare(parts, 'dossier', await dossier(people).then((talks) => () => talks));
  const cpu = (pairs: typeof questions) =>
    pairs.map(({ ours, peer }) => ({ ours: ours.cpuMs, peer: peer.cpuMs }));
  const speed = questions.map(({ ours, peer }) => ({ ours: ours.perSecond, peer: peer.perSecond }));
  return [
    {
      what: 'CPU par question de FAQ / écho',
      ratio: ratioOf(cpu(questions)),
      goal: { atMost: 1 },
      pairs: cpu(questions),
      unit: 'ms',
    },
    {
      what: 'débit de questions de FAQ / écho',
      ratio: ratioOf(speed),
      goal: { atLeast: 1 },
      pairs: speed,
      unit: '/s',
    },
    {
      what: 'CPU par réponse de dossier / écho',
      ratio: ratioOf(cpu(fields)),
      goal: { atMost: 1.5 },
      pairs: cpu(fields),
      unit: 'ms',
    },
  ];
}

async function compare(
  { ours, peer, rounds, progress }: TurnCostParts,
  name: string,
  talks: () => readonly Talk[],
): Promise<readonly { readonly ours: Cost; readonly peer: Cost }[]> {
  const [first, ...pairs] = await inTurns(
    rounds + 1,
    {
      ours: () => costOfTalks(ours, talks(), answered),
      peer: () => costOfTalks(peer, talks(), echoed),
    },
    (over) => {
      progress(`${name} : ${over}/${rounds + 1} tours`);
    },
  );
  return pairs.length > 0 || first === undefined ? pairs : [first];
}
