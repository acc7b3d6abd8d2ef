import { expect } from 'chai';
import fc from 'fast-check';
import { CALIBRATIONS, CONFIDENCE_FEATURES, confidenceOf, zoneOf } from '../../../domain/faq/calibration.js';
import type { Calibration, ConfidenceFeatures } from '../../../domain/faq/calibration.js';
import { Classifier, train, worthTraining } from '../../../domain/faq/classifier.js';
import { FeatureRows, featureVector } from '../../../domain/faq/feature-rows.js';
import { toLogProbabilities, toProbabilities } from '../../../domain/faq/softmax.js';
import { termsOf } from './read-words.js';

const logits = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 8 });
const FORMS = [
  ...['w:prix w:billet', 'w:prix w:bateau', 'w:tarif w:billet', 'c:prix w:prix'],
  ...['w:heure w:depart', 'w:heure w:bateau', 'w:horaire w:depart', 'c:heure w:heure'],
  ...['w:chien w:bord', 'w:chat w:bord', 'w:chien w:cage', 'w:chat w:cage'],
];
const LABELS = FORMS.map((_, n) => Math.floor(n / 4));
const trained = (): Classifier => new Classifier(train(FORMS.map(termsOf), LABELS, [1, 1, 1]));
const beliefs = (classifier: Classifier, text: string): readonly number[] =>
  [...classifier.logProbabilities(termsOf(text))].map(Math.exp);

describe('softmax', () => {
  it('is a share of belief in the order of what it is made from, however large', () => {
    fc.assert(
      fc.property(logits, (list) => {
        const shares = toProbabilities(Float64Array.from(list));
        const logs = toLogProbabilities(Float64Array.from(list));
        const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;
        expect(
          near(
            shares.reduce((sum, each) => sum + each, 0),
            1,
          ),
        ).to.equal(true);
        expect(shares.every((share, a) => near(Math.exp(logs[a]!), share))).to.equal(true);
        expect(logs.every((log, a) => near(log - logs[0]!, list[a]! - list[0]!))).to.equal(true);
      }),
    );
  });
});

describe('the texts as numbers', () => {
  it('are of one length each, whatever they hold, concepts and words before pairs', () => {
    const rows = new FeatureRows(['w:a c:b b:a p:b', 'w:a c:b b:a p:b', 'w:once'].map(termsOf));
    expect(rows.numbers.size).to.equal(4);
    expect([...rows.starts]).to.deep.equal([0, 4, 8, 8]);
    expect([...rows.columns]).to.deep.equal([0, 1, 2, 3, 0, 1, 2, 3]);
    const length = Math.sqrt(1 + 1 + 0.36 + 0.36);
    for (const [n, weight] of [1, 1, 0.6, 0.6].entries())
      for (const row of [0, 4]) expect(rows.values[row + n]).to.be.closeTo(weight / length, 1e-6);
  });

  it('leave out what only one form holds, and what none does', () => {
    const rows = new FeatureRows(['w:a w:once', 'w:a'].map(termsOf));
    const { columns, values } = featureVector(termsOf('w:never w:once w:a w:a'), rows.numbers);
    expect([...columns]).to.deep.equal([0]);
    expect([...values]).to.deep.equal([1]);
    expect([...featureVector(termsOf('w:never'), rows.numbers).values]).to.deep.equal([]);
  });
});

describe('the classifier', () => {
  it('believes most in the entry that it has seen a form in', () => {
    const classifier = trained();
    for (const [n, form] of FORMS.entries()) {
      const shares = beliefs(classifier, form);
      expect(shares.indexOf(Math.max(...shares)), form).to.equal(LABELS[n]);
      expect(shares.reduce((sum, each) => sum + each, 0)).to.be.closeTo(1, 1e-9);
    }
  });

  it('is the surer, the more of a form it reads', () => {
    const classifier = trained();
    const [one, both] = ['w:bateau', 'w:prix'].map((text) => beliefs(classifier, text)[0]!);
    expect(both).to.be.above(one!);
    expect(beliefs(classifier, 'w:chien w:bord')[2]).to.be.above(0.7);
  });

  it('knows no more of a text without any known word than that entries have as many forms', () => {
    for (const share of beliefs(trained(), 'w:inconnu')) expect(share).to.be.closeTo(1 / 3, 0.1);
    const lopsided = new Classifier(train(FORMS.slice(0, 6).map(termsOf), LABELS.slice(0, 6), [1, 1]));
    const [often, seldom] = beliefs(lopsided, 'w:inconnu');
    expect(often).to.be.above(seldom!);
  });

  it('is the same each time, and follows the textbook step by step', () => {
    for (const text of [...FORMS, 'w:inconnu', 'w:prix w:heure w:chien'])
      for (const [entry, share] of textbook(text).entries())
        expect(beliefs(trained(), text)[entry], `${text} ${entry}`).to.be.closeTo(share, 1e-5);
  });

  it('is left out of a knowledge base with one entry, or too large to learn at start', () => {
    expect(worthTraining(600, 1000)).to.equal(true);
    expect(worthTraining(601, 1000)).to.equal(false);
    expect(worthTraining(10, 1)).to.equal(false);
    expect(worthTraining(10, 2)).to.equal(true);
  });
});

describe('the confidence', () => {
  const features = (change: Partial<ConfidenceFeatures> = {}): ConfidenceFeatures => ({
    ...(Object.fromEntries(CONFIDENCE_FEATURES.map((name) => [name, 0])) as Record<
      (typeof CONFIDENCE_FEATURES)[number],
      number
    >),
    ...change,
  });
  const model = (change: Partial<Calibration> = {}): Calibration => ({ ...CALIBRATIONS.plain, ...change });

  it('is a logistic share of what is judged, each by its own weight', () => {
    expect(confidenceOf(features(), model({ bias: 0 }))).to.equal(0.5);
    expect(confidenceOf(features(), model({ bias: Math.log(3) }))).to.be.closeTo(0.75, 1e-12);
    const weights = features({ explained: 2, foreign: -1 });
    const logit = (of: Partial<ConfidenceFeatures>): number =>
      -Math.log(1 / confidenceOf(features(of), model({ bias: 0.25, weights })) - 1);
    expect(logit({ explained: 0.5 })).to.be.closeTo(1.25, 1e-9);
    expect(logit({ explained: 0.5, foreign: 1, said: 1 })).to.be.closeTo(0.25, 1e-9);
  });

  it('answers, suggests or says nothing, from each limit on; less is enough to say that the call does not tell', () => {
    const limits = model({ answer: 0.8, suggest: 0.2 });
    expect([0.8, 0.79, 0.2, 0.19].map((share) => zoneOf(share, false, limits))).to.deep.equal([
      ...['answer', 'suggest', 'suggest', 'none'],
    ]);
    expect([0.6, 0.59].map((share) => zoneOf(share, true, limits))).to.deep.equal(['answer', 'suggest']);
    expect(zoneOf(0.5, true, { ...limits, answer: 0.5 })).to.equal('answer');
  });
});

/** Logistic regression of several classes by stochastic descent: two passes, in the order of a golden stride, from zero. */
function textbook(text: string): readonly number[] {
  const rows = FORMS.map(termsOf);
  const uses = (term: string): number => rows.filter((row) => row.has(term)).length;
  const vector = (of: string): ReadonlyMap<string, number> => {
    const terms = [...termsOf(of).keys()].filter((term) => uses(term) > 1);
    return new Map(terms.map((term) => [term, 1 / Math.sqrt(terms.length)]));
  };
  const weights = LABELS.slice(0, 3).map(() => new Map<string, number>());
  const bias = [0, 0, 0];
  const shares = (of: ReadonlyMap<string, number>): readonly number[] => {
    const sums = weights.map((row, k) =>
      [...of].reduce((sum, [term, value]) => sum + value * (row.get(term) ?? 0), bias[k]!),
    );
    const all = sums.reduce((sum, each) => sum + Math.exp(each), 0);
    return sums.map((each) => Math.exp(each) / all);
  };
  for (const rate of [2, 2 / 1.3])
    for (let step = 0; step < FORMS.length; step += 1) {
      const at = (step * 7) % FORMS.length;
      const [row, before] = [vector(FORMS[at]!), shares(vector(FORMS[at]!))];
      for (const [k, share] of before.entries()) {
        const wrong = share - (LABELS[at] === k ? 1 : 0);
        if (Math.abs(wrong) < 0.005) continue;
        bias[k] = bias[k]! - 0.1 * rate * wrong;
        for (const [term, value] of row)
          weights[k]!.set(term, (weights[k]!.get(term) ?? 0) - rate * value * wrong);
      }
    }
  return shares(vector(text));
}
