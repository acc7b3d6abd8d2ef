/**
 * npm run faq -- [--appel ID] [--contenu DIR] "question": what the engine understood, its candidates, and what its confidence was
 * judged on. Without a question, what the forms of the call's own entries lack.
 */
import { parseArgs } from 'node:util';
import { buildFaqEngine } from '../../domain/faq/faq-engine.js';
import { conceptName } from '../../domain/faq/terms.js';
import { advise, type Kind } from './advise.js';
import { contentEntries, contentLexicon, ownEntries, sharedEntries } from './content.js';

const { values: place, positionals } = parseArgs({
  allowPositionals: true,
  options: { appel: { type: 'string' }, contenu: { type: 'string' } },
});
const question = positionals.join(' ').trim();
const KINDS: Readonly<Record<Kind, string>> = {
  mots: 'un ou deux mots seuls',
  situation: '« je… », « on n’a pas encore… »',
  phrase: 'une phrase entière',
};

if (question === '') showAdvice();
else explain();

function showAdvice(): void {
  const shared = new Set(sharedEntries('fr', place).map(({ id }) => id));
  for (const { id, formes, alone, missing } of advise(
    ownEntries('fr', place).filter(({ id: own }) => !shared.has(own)),
    contentEntries('fr', place),
    contentLexicon(place),
  )) {
    console.log(`\n${id} : ${formes} façons de demander`);
    for (const { forme, found } of alone)
      console.log(
        `   à redire autrement : « ${forme} »${found === undefined ? '' : ` (sans elle, on lirait ${found})`}`,
      );
    if (missing.length > 0) console.log(`   aucune : ${missing.map((kind) => KINDS[kind]).join(' ; ')}`);
  }
}

function explain(): void {
  const engine = buildFaqEngine(contentEntries('fr', place), { lexicon: contentLexicon(place) });
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
  for (const [rank, found] of candidates.entries()) {
    console.log(
      `\n${rank + 1}. ${found.id}  confiance ${found.confidence.toFixed(3)}  score ${found.score.toFixed(2)}`,
    );
    console.log(`   mots : ${found.words.join(', ')}\n   concepts : ${found.concepts.join(', ')}`);
  }
  if (features !== undefined) {
    const shown = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    console.log(`\njugé sur : ${shown.join(', ')}`);
  }
}
