/** npm run faq -- "question": what the engine understood, its candidates, and what its confidence was judged on. */
import { buildFaqEngine } from '../../domain/faq/faq-engine.js';
import { conceptName } from '../../domain/faq/terms.js';
import { contentEntries, contentLexicon } from './content.js';

const question = process.argv.slice(2).join(' ').trim();
if (question === '') {
  console.error('usage: npm run faq -- "question"');
  process.exit(2);
}

const engine = buildFaqEngine(contentEntries(), { lexicon: contentLexicon() });
const { zone, confidence, candidates, words, features } = engine.explain(question);

console.log(`${zone}, confiance ${confidence.toFixed(3)}\n`);
for (const { facts, typed, concepts, offTopic } of words) {
  const { word, grammar, neutral } = facts;
  const notes = [
    ...(typed === undefined ? [] : [`écrit « ${typed} »`]),
    ...(concepts.length > 0 ? [`concepts : ${concepts.map(conceptName).join(', ')}`] : []),
    ...(grammar ? ['mot grammatical'] : neutral ? ['mot neutre'] : []),
    ...(offTopic ? ['hors sujet'] : []),
  ];
  console.log(`  ${word}${notes.length > 0 ? ` (${notes.join(' ; ')})` : ''}`);
}
for (const [place, found] of candidates.entries()) {
  console.log(
    `\n${place + 1}. ${found.id}  confiance ${found.confidence.toFixed(3)}  score ${found.score.toFixed(2)}`,
  );
  console.log(`   mots : ${found.words.join(', ')}\n   concepts : ${found.concepts.join(', ')}`);
}
if (features !== undefined) {
  const shown = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  console.log(`\njugé sur : ${shown.join(', ')}`);
}
