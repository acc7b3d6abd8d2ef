import { expect } from 'chai';
import { CALIBRATIONS } from '../../../domain/faq/calibration.js';
import { confidenceFeatures } from '../../../domain/faq/confidence.js';
import type { FaqEntry } from '../../../domain/faq/faq-entry.js';
import { recall, type Knowledge } from '../../../domain/faq/knowledge.js';
import { learn } from '../../../domain/faq/learn.js';
import { parseLexicon } from '../../../domain/faq/lexicon.js';
import {
  RANK_FEATURES,
  rank,
  rankFeatures,
  type Ranked,
  type RankFeatures,
} from '../../../domain/faq/ranking.js';
import { read, wording } from '../../../domain/faq/reading.js';
import { termsOf } from './read-words.js';

const entry = (id: string, question: string, ...formes: string[]): FaqEntry => ({
  ...{ id, question, formes, reponse: '', sources: [], verifie: '2026-11-22' },
});
const ENTRIES = [
  entry('prix', 'Combien coûte le billet de bateau ?', 'tarif de la traversée', 'prix du bateau'),
  entry('horaire', 'À quelle heure part le bateau ?', 'horaires de départ', 'heure du départ'),
  entry('inconnu_meteo', 'Quel temps fera-t-il en mer ?', 'météo marine', 'prévisions de houle'),
];
const LEXICON = parseLexicon({ concepts: { cout: 'tarif, prix, coûter' }, hors_sujet: { rail: 'train' } });
const learnt = (): Knowledge => recall(learn(ENTRIES, LEXICON, 'fr'));
const flat = (value: number): RankFeatures =>
  Object.fromEntries(RANK_FEATURES.map((name) => [name, value])) as Record<keyof RankFeatures, number>;

describe('the ranking', () => {
  const ranked = (question: string, weights: RankFeatures = CALIBRATIONS.lexicon.rank): readonly Ranked[] => {
    const knowledge = learnt();
    return rank(read(question, knowledge.tools), knowledge, weights);
  };

  it('orders by score, first come first of equals, and shares out belief as scores do', () => {
    const all = ranked('prix et heure du bateau');
    expect(all.map(({ entry: at }) => ENTRIES[at]!.id)).to.deep.equal(['prix', 'horaire']);
    expect(all.reduce((sum, { probability }) => sum + probability, 0)).to.be.closeTo(1, 1e-12);
    const [first, second] = all;
    expect(Math.log(first!.probability / second!.probability)).to.be.closeTo(
      first!.score - second!.score,
      1e-9,
    );
    expect(ranked('bateau', flat(0)).map(({ entry: at, probability }) => [at, probability])).to.deep.equal([
      ...[
        [0, 0.5],
        [1, 0.5],
      ],
    ]);
  });

  it('scores by the weighted sum of what an entry is ranked on', () => {
    const weights = { ...flat(0), explained: 2, unknown: -1 };
    for (const { score, features } of ranked('prix du temps', weights))
      expect(score).to.be.closeTo(2 * features.explained - features.unknown, 1e-12);
  });

  it('looks only at entries that share something with the question', () => {
    expect(ranked('zirgouflex')).to.deep.equal([]);
    expect(ranked('météo').map(({ entry: at, probability }) => [at, probability])).to.deep.equal([[2, 1]]);
  });

  it('judges an entry by its words, concepts, nearest forms, share explained and whether the call tells', () => {
    const knowledge = learnt();
    const words = read('tarif de la traversée', knowledge.tools);
    const [{ features } = { features: flat(-1) }] = rankFeatures(words, knowledge);
    expect(features.nearest).to.be.closeTo(1, 1e-9);
    expect(features.covered).to.be.closeTo(1, 1e-9);
    expect(features.explained).to.be.closeTo(1, 1e-9);
    expect(features.nearestThree).to.be.within(0.34, 0.99);
    expect(features.classifier).to.be.within(-8, 0);
    expect(features.unknown).to.equal(0);
    const idf = (term: string): number => knowledge.index.idf(term);
    const ideal = 4 * (idf('w:tarif') + idf('w:travers') + idf('c:cout'));
    expect(features.words / features.wordsShare).to.be.closeTo(ideal / 10, 1e-6);
    expect(features.concepts / features.conceptsShare).to.be.closeTo(ideal / 10, 1e-6);
    const [{ features: weather } = { features: flat(-1) }] = rankFeatures(
      read('météo', knowledge.tools),
      knowledge,
    );
    expect(weather).to.include({ unknown: 1, concepts: 0, conceptsShare: 0 });
  });

  it('looks closely at sixteen entries, the most promising', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      entry(`e${n}`, `bateau ${'voile '.repeat(n % 20)}`, `divers ${n} mot${n}`),
    );
    const knowledge = { ...recall(learn(many, parseLexicon({ concepts: {} }), 'fr')), classifier: undefined };
    const kept = rankFeatures(read('bateau voile', knowledge.tools), knowledge);
    expect(kept).to.have.length(16);
    const scores = knowledge.index.score(termsOf('w:bateau w:voil')).words;
    const best = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, 16);
    expect(kept.map(({ entry: at }) => at)).to.deep.equal(best);
    for (const { features } of kept) expect(features.classifier).to.equal(-8);
  });
});

describe('what the confidence is judged on', () => {
  const place = (probability: number, score: number, features: Partial<RankFeatures> = {}): Ranked => ({
    ...{ entry: 0, score, probability, features: { ...flat(0), classifier: -8, ...features } },
  });
  const knowledge = (): Knowledge => learnt();
  const judged = (...all: readonly Ranked[]): ReturnType<typeof confidenceFeatures> => {
    const known = knowledge();
    return confidenceFeatures(read('prix du train', known.tools), all, known);
  };

  it('is nothing without a candidate, nor for a question that says nothing', () => {
    const known = knowledge();
    expect(judged()).to.equal(undefined);
    expect(confidenceFeatures(read('bonjour', known.tools), [place(1, 1)], known)).to.equal(undefined);
  });

  it('is what the first explains, and how clear its lead is', () => {
    const [first, second] = [
      place(0.6, 3, { nearest: 0.5, nearestThree: 0.4, covered: 0.3, wordsShare: 0.2, conceptsShare: 0.1 }),
      place(0.3, 1),
    ];
    const found = judged(first, second, place(0.1, 0))!;
    expect(found).to.include({ nearest: 0.5, nearestThree: 0.4, covered: 0.3 });
    expect(found).to.include({ wordsShare: 0.2, conceptsShare: 0.1, probability: 0.6, lead: 0.4 });
    expect(found.margin).to.be.closeTo(0.3, 1e-12);
    expect(found.classifier).to.be.closeTo(Math.exp(-8), 1e-12);
    expect(found).to.include({ offTopicAny: 1, corrected: 0 });
    expect(found.explained + found.offTopic).to.be.closeTo(1, 1e-9);
    expect(found.conceptual).to.equal(found.explained);
    expect(found.elsewhere).to.equal(found.offTopic);
    expect(judged(first)).to.include({ margin: 0.6, lead: 1 });
    expect(judged(first, place(0.3, -9))).to.include({ lead: 1 });
  });

  it('counts what is said against a usual question, and what an entry shares up to a limit', () => {
    const known = knowledge();
    const words = read('prix du bateau', known.tools);
    const { mass } = known.explains(words)(0);
    const found = confidenceFeatures(words, [place(1, 1, { words: 2, concepts: 9 })], known)!;
    expect(found.said).to.be.closeTo(mass / (mass + 3), 1e-12);
    expect(found).to.include({ words: 0.5, concepts: 1, offTopicAny: 0 });
  });

  it('says how many judges put the same entry first, and how much belief goes to what the call does not tell', () => {
    const best = { words: 2, concepts: 1, nearest: 0.5, classifier: -1 };
    expect(judged(place(0.7, 2, best), place(0.3, 1, { unknown: 1 }))).to.include({
      agreement: 1,
      unknowns: 0.3,
    });
    const beaten = place(0.3, 1, { words: 3, classifier: -0.5 });
    expect(judged(place(0.7, 2, best), beaten)).to.include({ agreement: 0.5, unknowns: 0 });
    expect(judged(place(0.7, 2, { classifier: -1 }), place(0.3, 1, { classifier: -1 }))).to.include({
      agreement: 0.25,
    });
  });
});

describe('what is learnt from the content', () => {
  it('knows each entry by its own question, however it is typed', () => {
    const { titles, tools } = learnt();
    expect(titles.get(wording(read('combien COUTE le billet de bateau', tools)))).to.equal(0);
    expect(titles.get(wording(read('tarif de la traversée', tools)))).to.equal(undefined);
  });

  it('counts an entry’s own question twice', () => {
    const [own, form] = [entry('a', 'bateau', 'voile'), entry('b', 'voile', 'bateau')];
    const { index, ids } = recall(learn([own, form], parseLexicon({ concepts: {} }), 'fr'));
    const { words } = index.score(termsOf('w:bateau'));
    expect(ids).to.deep.equal(['a', 'b']);
    expect(words[0]).to.be.above(words[1]!);
  });

  it('corrects slips in its own words, not in those that a lexicon or French already has', () => {
    const { speller } = learnt().tools;
    expect(speller?.correct('bateua')).to.equal('bateau');
    for (const word of ['train', 'couterait', 'bonjour', 'acheter', 'avec'])
      expect(speller?.knows(word), word).to.equal(true);
    expect(speller?.uses('bateau')).to.equal(3);
    expect(speller?.uses('train')).to.equal(0);
  });
});
