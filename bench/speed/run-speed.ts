/** npm run bench [-- --rounds 7] [--only turn,start]: what the built service costs, against what one would use instead. Ratios only: the machine is shared. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { EchoPeer } from './echo-peer.js';
import { OurService } from './our-service.js';
import { startUp } from './start-up.js';
import { tableOf, type Row } from './table.js';
import { dossierTalks, faqQuestions, faqTalks } from './talks.js';
import { turnCost } from './turn-cost.js';

const PARTS: Readonly<Record<string, (rounds: number) => Promise<readonly Row[]>>> = {
  turn: measureTurns,
  start: measureStarts,
};

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds : un nombre de tours, 1 ou plus');
const asked = values.only?.split(',') ?? Object.keys(PARTS);
const found: Row[] = [];
for (const name of asked) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`--only ${name} : ${Object.keys(PARTS).join(', ')}`);
  found.push(...(await part(rounds)));
}
console.log(
  `\n${cpus()[0]?.model ?? ''}, ${cpus().length} cœurs, Node ${process.version}\n\n${tableOf(found)}`,
);

function progress(line: string): void {
  console.log(line);
}

async function measureTurns(rounds: number): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const ours = await OurService.start(folder.path('data'));
  const peer = await EchoPeer.start('echo-bot');
  try {
    return await turnCost({
      ...{ ours, peer, progress, rounds },
      ...{ faq: faqTalks, dossier: dossierTalks },
    });
  } finally {
    await ours.stop();
    await peer.stop();
    folder.remove();
  }
}

/** A restart, on data that is there already: what happens to an installation, again and again. */
async function measureStarts(rounds: number): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const ours = (): Promise<OurService> => OurService.start(folder.path('data'));
  try {
    await (await ours()).stop();
    const question = faqQuestions()[0]?.text ?? '';
    const peer = (): Promise<EchoPeer> => EchoPeer.start('echo-bot-with-dialogs');
    return await startUp({ ours, peer, question, progress, rounds });
  } finally {
    folder.remove();
  }
}
