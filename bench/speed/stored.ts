import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../../test/support/temporary-folder.js';
import { copyConversation } from './copy-conversation.js';
import { costsInTurn } from './costs-in-turn.js';
import type { Options } from './options.js';
import { OurService } from './our-service.js';
import type { Progress } from './part.js';
import { ratioChart } from './ratio-chart.js';
import { ratioOf, type Pair } from './ratios.js';
import { figure, type Row } from './table.js';
import { dossierTalks, faqQuestions } from './talks.js';

const PEOPLE = 10;
const MESSAGES = 10;
/** What ten times as many conversations may add: logarithmic is well, linear is not. */
const PER_DECADE = 0.1;

export type StoredOptions = Pick<Options, 'stored' | 'rounds' | 'plot'>;

/**
 * What a question costs with more and more stored conversations, each with its transcript, its inbox, its state and a draft; all sizes are
 * served at once and asked in turns, so that a busy moment of the machine is everyone's. Writes the plot.
 */
export async function measureStored(
  { stored, rounds, plot }: StoredOptions,
  progress: Progress,
  size = { people: PEOPLE, messages: MESSAGES },
): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const servers: OurService[] = [];
  try {
    for (const dir of await fill(folder, stored, progress)) servers.push(await OurService.start(dir));
    const costs = await costsInTurn(servers, {
      ...{ rounds, ...size },
      progress: (line) => {
        progress(`conversations gardées : ${line}`);
      },
    });
    const rows = rowsOf(stored, costs);
    writeFileSync(plot, plotOf(stored, rows));
    progress(`tracé : ${plot}`);
    return rows;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    folder.remove();
  }
}

/** One folder of data a size. */
async function fill(
  folder: TemporaryFolder,
  stored: readonly number[],
  progress: Progress,
): Promise<readonly string[]> {
  const model = folder.path('modele');
  await holdConversation(model);
  let [before, there] = [model, 1];
  return stored.map((count) => {
    const dir = folder.path(String(count));
    cpSync(before, dir, { recursive: true });
    copyConversation(join(dir, 'assistant.db'), { from: there, to: count }, (copied) => {
      progress(`base de ${count} conversations : ${copied}/${count}`);
    });
    [before, there] = [dir, count];
    return dir;
  });
}

/** Someone asks two questions and begins a dossier. */
async function holdConversation(dir: string): Promise<void> {
  const server = await OurService.start(dir);
  const [dossier] = await dossierTalks(1);
  const begun = [...(dossier?.before ?? []), ...(dossier?.measured.slice(0, 4) ?? [])];
  const person = await server.open();
  for (const { text } of [...faqQuestions().slice(0, 2), ...begun]) await person.ask(text);
  person.close();
  await server.stop();
}

/** Each size against the smallest. */
function rowsOf(stored: readonly number[], costs: readonly (readonly number[])[]): readonly Row[] {
  const [smallest = 1] = stored;
  return stored.slice(1).map((count, at) => {
    const pairs = costs.map((round) => ({ ours: round[at + 1] ?? NaN, peer: round[0] ?? NaN }));
    return {
      what: `CPU par question, ${count} conversations gardées / ${smallest}`,
      ...{ ratio: ratioOf(pairs), goal: { atMost: 1 + PER_DECADE * Math.log10(count / smallest) } },
      ...{ pairs, unit: 'ms' },
    };
  });
}

function plotOf(stored: readonly number[], rows: readonly Row[]): string {
  const [smallest = 1, ...others] = stored;
  const ratios = others.map((size, at) => {
    const { ratio = NaN, pairs = [] } = rows[at] ?? {};
    const all = pairs.map(({ ours, peer }: Pair) => ours / peer);
    return { size, median: ratio, lowest: Math.min(...all), highest: Math.max(...all) };
  });
  const title = `CPU d’une question de FAQ, rapporté à ${figure(smallest)} conversations`;
  const same = { size: smallest, median: 1, lowest: 1, highest: 1 };
  return ratioChart([same, ...ratios], { title, sizes: 'conversations gardées (échelle logarithmique)' })
    .source;
}
