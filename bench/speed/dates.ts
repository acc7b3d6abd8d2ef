import { fileURLToPath } from 'node:url';
import { bundleServer } from '../../scripts/bundle-server.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { MeasuredProcess, type Usage } from './measured-process.js';
import type { Options } from './options.js';
import { OurService } from './our-service.js';
import type { Progress } from './part.js';
import { ratioOf } from './ratios.js';
import type { Row } from './table.js';
import { faqQuestions } from './talks.js';

const BUILT = 'dist/bench';
const SCRIPT = fileURLToPath(new URL(`../../${BUILT}/date-server.js`, import.meta.url));
const TEXTS = 20;

/** What the thread that reads dates adds once someone writes one that the rules don't read, against the service at its first answer. */
export async function measureDates(
  { rounds }: Pick<Options, 'rounds'>,
  progress: Progress,
): Promise<readonly Row[]> {
  await bundleServer('bench/speed/date-server.ts', BUILT);
  const found: { readonly service: Usage; readonly added: Usage; readonly perText: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push({ service: await serviceAtFirstAnswer(), ...(await addedByThread()) });
    progress(`fil des dates : ${round + 1}/${rounds} tours`);
  }
  const row = (what: string, of: 'rss' | 'cpuMs', [unit, size]: readonly [string, number]): Row => {
    const pairs = found.map(({ service, added }) => ({ ours: added[of] / size, peer: service[of] / size }));
    return { what, ratio: ratioOf(pairs), pairs, unit };
  };
  const later = found.map(({ added, perText }) => ({ ours: perText, peer: added.cpuMs }));
  return [
    row('mémoire qu’ajoute le fil des dates / service à sa première réponse', 'rss', ['Mo', 1e6]),
    row('CPU du premier texte que lit le fil des dates / service jusqu’à sa première réponse', 'cpuMs', [
      'ms',
      1,
    ]),
    {
      what: 'CPU de chacun des textes suivants / du premier',
      ratio: ratioOf(later),
      pairs: later,
      unit: 'ms',
    },
  ];
}

async function serviceAtFirstAnswer(): Promise<Usage> {
  const folder = temporaryFolder();
  const server = await OurService.start(folder.path('data'));
  try {
    const person = await server.open();
    await person.ask(faqQuestions()[0]?.text ?? '');
    person.close();
    return await server.usage();
  } finally {
    await server.stop();
    folder.remove();
  }
}

/** What the first text costs, and each of the next ones. */
async function addedByThread(): Promise<{ readonly added: Usage; readonly perText: number }> {
  const reader = await MeasuredProcess.start(SCRIPT, []);
  try {
    const before = await reader.usage();
    await read(reader.url);
    const first = await reader.usage();
    for (let text = 0; text < TEXTS; text += 1) await read(reader.url);
    const last = await reader.usage();
    const added = {
      cpuMs: first.cpuMs - before.cpuMs,
      rss: first.rss - before.rss,
      heap: first.heap - before.heap,
    };
    return { added, perText: (last.cpuMs - first.cpuMs) / TEXTS };
  } finally {
    await reader.stop();
  }
}

async function read(url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The date reader answers ${answer.status}`);
  await answer.arrayBuffer();
}
