/**
 * npm run bench:faq: our engine and five that one could pick instead, on the same content and questions in the same run. A peer
 * has no zones: it answers above the score that makes « right − wrong − answered off topic » best on these very questions,
 * which flatters it; ours keeps its own limits. `--all` adds the adversarial set (fuse.js then takes several minutes more).
 */
import { buildFaqEngine } from '../../domain/faq/faq-engine.js';
import type { FaqEngine } from '../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { contentEntries, contentLexicon, foreignEntries } from './content.js';
import { percent, ROUNDS, rowOf, summarise } from './measure.js';
import type { Found, Row, Summary } from './measure.js';
import { nlpJs } from './nlp-peer.js';
import { fuse, lunrFrench, miniSearch, winkFrench } from './peers.js';
import type { Peer } from './peers.js';
import { readQuestions } from './question-set.js';
import type { Labelled } from './question-set.js';

const SETS = 'bench/sets';
const WARM_UP_MS = 1_500;
/** From here on one round says enough, and three would take a quarter of an hour. */
const SLOW_MS = 20;

const lexicon = contentLexicon();
const ours = contentEntries();
const withLexicon = buildFaqEngine(ours, { lexicon });
await compare('faq-dev', ours, withLexicon);
if (process.argv.includes('--all')) await compare('faq-adverse', ours, withLexicon);
const theirs = foreignEntries(`${SETS}/covidqc_kb.json`);
await compare('covidqc_dev', theirs, buildFaqEngine(theirs));

async function compare(set: string, entries: readonly FaqEntry[], engine: FaqEngine): Promise<void> {
  const questions = readQuestions(`${SETS}/${set}.jsonl`);
  const own = summarise(await ask(questions, (text) => fromEngine(engine, text)));
  console.log(`\n${set}: ${own.onTopic} on topic, ${own.offTopic} off topic`);
  console.log(
    'engine                   T1    T3  right  wrong   FAR  AUROC  p50 ms  p99 ms    T1 ×  right ×',
  );
  print('ours', own, own);
  const peers = [
    miniSearch(entries),
    lunrFrench(entries),
    winkFrench(entries),
    fuse(entries),
    await nlpJs(entries),
  ];
  for (const peer of peers) {
    const rows = await ask(questions, (text) => fromPeer(peer, text));
    print(peer.name, summarise(atBestThreshold(rows)), own);
  }
}

function fromEngine(engine: FaqEngine, text: string): Promise<Found> {
  const { zone, candidates, confidence } = engine.ask(text);
  return Promise.resolve({ kind: zone, top: candidates.map(({ id }) => id), confidence });
}

async function fromPeer({ search }: Peer, text: string): Promise<Found> {
  const hits = await search(text);
  return { kind: 'answer', top: hits.map(({ id }) => id), confidence: hits[0]?.score ?? 0 };
}

async function ask(questions: readonly Labelled[], look: (text: string) => Promise<Found>): Promise<Row[]> {
  const warm = performance.now() + WARM_UP_MS;
  for (let at = 0; performance.now() < warm; at += 1)
    await look(questions[at % questions.length]?.text ?? '');
  const rows: Row[] = [];
  for (const { text, gold } of questions) {
    let ms = Infinity;
    let found: Found | undefined;
    for (let round = 0; round < ROUNDS && (round === 0 || ms < SLOW_MS); round += 1) {
      const start = performance.now();
      found = await look(text);
      ms = Math.min(ms, performance.now() - start);
    }
    rows.push(rowOf({ text, gold }, found, ms));
  }
  return rows;
}

function atBestThreshold(rows: readonly Row[]): Row[] {
  const worth = ({ right, wrong, far }: Summary): number => right - wrong - far;
  const limits = [...new Set(rows.map(({ confidence }) => confidence))].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(limits.length / 100));
  const cuts = limits.filter((_, at) => at % step === 0).map((limit) => cutAt(rows, limit));
  return cuts.reduce(
    (best, cut) => (worth(summarise(cut)) > worth(summarise(best)) ? cut : best),
    cutAt(rows, 0),
  );
}

function cutAt(rows: readonly Row[], limit: number): Row[] {
  return rows.map((row) => ({ ...row, kind: row.confidence >= limit && row.id !== '' ? 'answer' : 'none' }));
}

function print(name: string, found: Summary, own: Summary): void {
  const shares = [found.t1, found.t3, found.right, found.wrong, found.far].map((share) =>
    percent(share).padStart(6),
  );
  const times = [found.p50, found.p99].map((ms) => ms.toFixed(3).padStart(8));
  const ratios = [own.t1 / found.t1, own.right / found.right].map((ratio) => ratio.toFixed(2).padStart(7));
  console.log(
    [name.padEnd(21), ...shares, found.auroc.toFixed(3).padStart(6), ...times, ...ratios].join(' '),
  );
}
