import { expect } from 'chai';
import fc from 'fast-check';
import { checkEntries, sharedWords } from '../../../domain/faq/check-entries.js';
import type { FaqCandidate, FaqEngine, FaqResult } from '../../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../../domain/faq/faq-entry.js';
import { askFollowUp, isElliptical } from '../../../domain/faq/follow-up.js';
import { splitQuestions } from '../../../domain/faq/split-questions.js';

const entry = (id: string, question: string, suites?: readonly string[]): FaqEntry => ({
  ...{ id, question, formes: [], reponse: '', sources: [], verifie: '2026-11-22' },
  ...(suites === undefined ? {} : { suites }),
});
const candidate = (id: string, confidence: number): FaqCandidate => ({
  ...{ id, confidence, score: confidence, words: [], concepts: [] },
});
const found = (zone: FaqResult['zone'], ...candidates: readonly FaqCandidate[]): FaqResult => ({
  ...{ zone, candidates, confidence: candidates[0]?.confidence ?? 0 },
});

/** An engine that was told its answers. */
function told(answers: Readonly<Record<string, FaqResult>>): FaqEngine {
  const ask = (question: string): FaqResult => answers[question] ?? found('none');
  return { ask, explain: (question) => ({ ...ask(question), words: [], features: undefined }) };
}

describe('a question that leans on the one before', () => {
  for (const text of [
    'et pour les GIP ?',
    ' Mais si je suis en retard',
    'And the deadline?',
    'ok et ensuite',
    'et, si',
    'sinon comment faire',
  ])
    it(`is « ${text} »`, () => {
      expect(isElliptical(text)).to.equal(true);
    });

  for (const text of [
    'etp',
    'et',
    'quelle est la date ?',
    'je veux et je peux',
    'et un deux trois quatre cinq six sept huit neuf dix',
  ])
    it(`is not « ${text} »`, () => {
      expect(isElliptical(text)).to.equal(false);
    });

  it('has ten words at most', () => {
    expect(isElliptical('et un  deux trois quatre cinq six sept huit neuf ')).to.equal(true);
  });
});

describe('a follow-up', () => {
  const before = entry('date', 'Quelle est la date ?', ['retard', 'horaire']);

  it('is what its own words say, when they say it clearly', () => {
    const clear = found('answer', candidate('autre', 0.9), candidate('retard', 0.1));
    expect(askFollowUp(told({ x: clear }), 'x', before)).to.equal(clear);
  });

  it('is first what usually follows', () => {
    const unclear = found(
      'suggest',
      candidate('autre', 0.4),
      candidate('retard', 0.3),
      candidate('tiers', 0.1),
    );
    expect(askFollowUp(told({ x: unclear }), 'x', before)).to.deep.equal({
      zone: 'answer',
      confidence: 0.3,
      candidates: [candidate('retard', 0.3), candidate('autre', 0.4), candidate('tiers', 0.1)],
    });
  });

  it('else is what both questions say together, when that is surer and something else', () => {
    const alone = found('suggest', candidate('autre', 0.4));
    const ask = (together: FaqResult): FaqResult =>
      askFollowUp(told({ x: alone, 'Quelle est la date ? x': together }), 'x', before);
    const surer = found('suggest', candidate('tiers', 0.5));
    expect(ask(surer)).to.equal(surer);
    expect(ask(found('suggest', candidate('tiers', 0.4)))).to.equal(alone);
    expect(ask(found('answer', candidate('date', 0.9)))).to.equal(alone);
    expect(askFollowUp(told({ x: alone }), 'x', entry('date', 'Q'))).to.equal(alone);
  });
});

describe('the questions of one message', () => {
  for (const [text, ...parts] of [
    ['C’est quand la limite ? Et combien de postes ?', 'C’est quand la limite ?', 'Et combien de postes ?'],
    ['quelle est la date et quelles sont les pièces', 'quelle est la date', 'quelles sont les pièces'],
    ['quelle est la date, et comment déposer', 'quelle est la date', 'comment déposer'],
    ['what is the deadline and how do I apply', 'what is the deadline', 'how do I apply'],
    ['Où déposer ? Merci !', 'Où déposer ? Merci !'],
    ['une association et une commune', 'une association et une commune'],
    ['la date limite; le lieu exact', 'la date limite;', 'le lieu exact'],
    ['', ''],
  ] as const)
    it(`« ${text} » → ${parts.length}`, () => {
      expect(splitQuestions(text)).to.deep.equal(parts);
    });

  it('are three at most, among the first thousand letters', () => {
    const four = 'qui peut ? qui doit ? qui veut ? qui sait ?';
    expect(splitQuestions(four)).to.deep.equal(['qui peut ?', 'qui doit ?', 'qui veut ?']);
    expect(splitQuestions(`qui peut ? ${'x'.repeat(1000)} ? qui veut ?`)).to.have.length(1);
  });

  it('are never none, and hold nothing that was not said, whatever is typed', () => {
    const words = fc.array(fc.constantFrom('et', 'quel', '?', ',', 'la', 'date', ';', 'qu’est-ce'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 1500 }),
          words.map((list) => list.join(' ')),
        ),
        (text) => {
          const parts = splitQuestions(text);
          expect(parts.length).to.be.within(1, 3);
          for (const part of parts) expect(text).to.include(part);
        },
      ),
    );
  });
});

describe('question forms', () => {
  it('are twenty-five at least', () => {
    const formes = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, n) => `mot${n} suite${n}`);
    expect(checkEntries([{ id: 'a', formes: formes(25) }])).to.deep.equal([]);
    expect(checkEntries([{ id: 'a', formes: formes(24) }])).to.deep.equal([
      { id: 'a', key: 'faqTropPeuDeFormes', params: { formes: 24, minimum: 25 } },
    ]);
  });

  it('say the same from more than three words in five on, each pair told once', () => {
    expect(sharedWords('prix du bateau', 'le prix du bateau')).to.equal(0.75);
    expect(sharedWords('un deux trois', 'trois quatre')).to.equal(0.25);
    expect(sharedWords('', '?')).to.equal(0);
    const formes = ['un deux trois quatre cinq', 'un deux trois', 'un deux trois quatre'];
    expect(checkEntries([{ id: 'a', formes }], 3).map(({ params }) => params)).to.deep.equal([
      { forme: formes[0], autre: formes[2] },
      { forme: formes[1], autre: formes[2] },
    ]);
  });
});
