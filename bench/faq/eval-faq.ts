/** npm run eval:faq -- FILE.jsonl [--appel ID] [--contenu DIR] [--kb FILE.json] [--json] [--typos 0.6]: measures the engine on a labelled set. */
import { parseArgs } from 'node:util';
import { buildFaqEngine } from '../../domain/faq/faq-engine.js';
import type { FaqEngine, FaqEngineOptions } from '../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { guessLangue } from '../../domain/text/guess-langue.js';
import { contentEntries, contentLexicon, foreignEntries } from './content.js';
import { percent, run, summarise } from './measure.js';
import type { Found, Summary } from './measure.js';
import { misspell, seeded } from './misspell.js';
import { readQuestions } from './question-set.js';

const SEED = 2023;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ appel: { type: 'string' }, contenu: { type: 'string' }, kb: { type: 'string' } },
    ...{ json: { type: 'boolean', default: false }, typos: { type: 'string' } },
  },
});
const [file] = positionals;
if (file === undefined) {
  console.error(
    'usage: npm run eval:faq -- FILE.jsonl [--appel ID] [--contenu DIR] [--kb FILE.json] [--json] [--typos 0.6]',
  );
  process.exit(2);
}

let builtMs = 0;
const engineFor = values.kb === undefined ? ourEngines() : always(timed(foreignEntries(values.kb)));
const random = seeded(SEED);
const typos = Number(values.typos ?? 0);
const asked = readQuestions(file).map(({ text, gold }) => ({
  text: typos > 0 ? misspell(text, typos, random) : text,
  gold,
}));
const rows = run(asked, (text) => found(engineFor(text), text));

if (values.json)
  for (const { text, gold, kind, id, top, confidence, ms } of rows) {
    console.log(JSON.stringify({ text, gold, kind, id, top, confidence, ms }));
  }
else print(summarise(rows), builtMs);

/** As the assistant does: a question in English is asked to the FAQ in English. */
function ourEngines(): (text: string) => FaqEngine {
  const engines = {
    en: buildFaqEngine(contentEntries('en', values), { language: 'en' }),
    fr: timed(contentEntries('fr', values), { lexicon: contentLexicon(values) }),
  };
  return (text) => engines[guessLangue(text) ?? 'fr'];
}

/** Builds the engine that most questions go to, and notes how long that took. */
function timed(entries: readonly FaqEntry[], options: FaqEngineOptions = {}): FaqEngine {
  const started = performance.now();
  const engine = buildFaqEngine(entries, options);
  builtMs = performance.now() - started;
  return engine;
}

function always(engine: FaqEngine): () => FaqEngine {
  return () => engine;
}

function found(engine: FaqEngine, text: string): Found {
  const { zone, candidates, confidence } = engine.ask(text);
  return { kind: zone, top: candidates.map(({ id }) => id), confidence };
}

function print(summary: Summary, buildMs: number): void {
  const lines = [
    `on topic ${summary.onTopic}, off topic ${summary.offTopic}; built in ${buildMs.toFixed(0)} ms`,
    `T1 ${percent(summary.t1)}  T3 ${percent(summary.t3)}`,
    `right ${percent(summary.right)}  wrong ${percent(summary.wrong)}  suggested-right ${percent(summary.suggestedRight)}  FAR ${percent(summary.far)}`,
    `AUROC ${summary.auroc.toFixed(4)}`,
    `p50 ${summary.p50.toFixed(3)} ms  p99 ${summary.p99.toFixed(3)} ms`,
  ];
  console.log(lines.join('\n'));
}
