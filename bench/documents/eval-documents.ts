/** npm run eval:documents -- DIR [--json] [--faults] [--only START]: reads each file of a set as the service does. */
import { parseArgs } from 'node:util';
import { measureDocuments, type Measured } from './measure.js';
import { DocumentTally } from './tally.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const [dir] = positionals;
if (dir === undefined) {
  console.error('usage: npm run eval:documents -- DIR [--json] [--faults] [--only START]');
  process.exit(2);
}

const tally = new DocumentTally();
for await (const measured of measureDocuments(dir, values.only)) {
  tally.add(measured);
  if (values.json) console.log(JSON.stringify(shown(measured)));
  else if (values.faults) for (const line of faultsOf(measured)) console.log(line);
}
if (!values.json) console.log(tally.lines().join('\n'));
process.exit(0);

function shown({ file, understood, ms }: Measured): object {
  const { piece, probability, aussi, faits, defauts } = understood;
  return {
    file,
    piece: piece ?? 'autre',
    probability: Math.round(probability * 1000) / 1000,
    ...(aussi.length > 0 && { aussi }),
    facts: Object.fromEntries(faits.map(({ id, value }) => [id, value])),
    faults: defauts.map(({ id }) => id),
    ms,
  };
}

function faultsOf({ file, truth, understood, verdict }: Measured): readonly string[] {
  if (truth === undefined || verdict === undefined) return [];
  const say = (what: string): string => `${file} (${truth.difficulty}, ${truth.piece}): ${what}`;
  return [
    ...(verdict.piece
      ? []
      : [say(`is taken for ${understood.piece ?? 'autre'} (${understood.probability.toFixed(2)})`)]),
    ...verdict.facts
      .filter((fact) => fact.verdict !== 'right')
      .map(({ id, verdict: each, wanted, got }) =>
        say(`${each} ${id} ${JSON.stringify(wanted)}, read ${JSON.stringify(got)}`),
      ),
    ...verdict.missed.map((fault) => say(`misses ${fault}`)),
    ...verdict.alarms.map((fault) =>
      say(`false alarm ${fault} ${JSON.stringify(understood.defauts.find(({ id }) => id === fault))}`),
    ),
  ];
}
