import { expect } from 'chai';
import fc from 'fast-check';
import {
  CALIBRATIONS,
  CONFIDENCE_FEATURES,
  type ConfidenceFeatures,
} from '../../../domain/faq/calibration.js';
import { checkEntries, sharedWords } from '../../../domain/faq/check-entries.js';
import { buildFaqEngine, type FaqEngine, type FaqEngineOptions } from '../../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../../domain/faq/faq-entry.js';
import { parseLexicon } from '../../../domain/faq/lexicon.js';

const entry = (id: string, question: string, ...formes: string[]): FaqEntry => ({
  id,
  question,
  formes,
  reponse: '',
  sources: [],
  verifie: '2026-11-22',
});

const ENTRIES = [
  entry(
    'prix',
    'Combien coûte un billet de bateau ?',
    'tarif de la traversée',
    'prix du bateau',
    'c’est cher la traversée',
  ),
  entry(
    'horaire',
    'À quelle heure part le bateau ?',
    'horaires de départ',
    'quand est-ce qu’on embarque',
    'heure du départ',
  ),
  entry(
    'bagages',
    'Combien de valises peut-on emporter ?',
    'poids des bagages',
    'valise trop lourde',
    'sacs autorisés à bord',
  ),
  entry(
    'animaux',
    'Mon chien peut-il monter à bord ?',
    'animaux acceptés',
    'voyager avec un chat',
    'cage pour animal',
  ),
  entry(
    'inconnu_meteo',
    'Quel temps fera-t-il en mer ?',
    'météo marine',
    'est-ce que ça va bouger',
    'prévisions de houle',
  ),
];

const NO_WEIGHTS = Object.fromEntries(
  CONFIDENCE_FEATURES.map((name) => [name, 0]),
) as unknown as ConfidenceFeatures;

const LEXICON = parseLexicon({
  concepts: {
    animal: 'animal, chien, chat, toutou, matou',
    prix: 'prix, tarif, coûter, combien coûte, cher, débourser',
  },
  hors_sujet: { trains: 'train, gare, sncf' },
});

describe('the FAQ engine', () => {
  let engine: FaqEngine;
  beforeEach(() => {
    engine = buildFaqEngine(ENTRIES, { lexicon: LEXICON });
  });
  const first = (question: string): string | undefined => engine.ask(question).candidates[0]?.id;

  const table: [string, string, string][] = [
    ['the words of a form', 'poids des bagages', 'bagages'],
    ['inflected words', 'vous acceptez quels animaux', 'animaux'],
    ['a concept that no form holds', 'mon toutou vient aussi', 'animaux'],
    ['a verb’s form of a concept', 'je vais débourser combien', 'prix'],
    ['slips of the keyboard', 'oraires de depar', 'horaire'],
    ['spelling by ear', 'le poa des bagage', 'bagages'],
    ['telephone spelling', 'kan es kon embarque', 'horaire'],
    ['words written as one', 'jembarque quand', 'horaire'],
    ['no accents, no apostrophe', 'a quelle heure on part', 'horaire'],
  ];
  for (const [what, question, id] of table)
    it(`finds by ${what}`, () => expect(first(question)).to.equal(id));

  it('tells which words and concepts counted', () => {
    const [found, other] = engine.ask('le tarif du bateau').candidates;
    expect(found?.words).to.deep.equal(['tarif', 'bateau']);
    expect(found?.concepts).to.deep.equal(['prix']);
    expect([other?.id, other?.words, other?.concepts]).to.deep.equal(['horaire', ['bateau'], []]);
  });

  for (const nothing of ['', '   ', '???', 'bonjour', 'merci beaucoup', 'ok', 'oui', '🙂']) {
    it(`has nothing to say of « ${nothing} »`, () => {
      expect(engine.ask(nothing)).to.include({ zone: 'none', confidence: 0 });
    });
  }

  it('is not moved by politeness', () => {
    const bare = engine.ask('tarif de la traversée').confidence;
    const polite = engine.ask(
      'Bonjour Madame, tarif de la traversée, s’il vous plaît. Merci d’avance, cordialement',
    ).confidence;
    expect(polite).to.be.closeTo(bare, 0.05);
  });

  it('is less sure when the subject is another service’s', () => {
    const ours = engine.ask('horaires de départ du bateau').confidence;
    const theirs = engine.ask('horaires de départ du train en gare').confidence;
    expect(theirs).to.be.below(ours / 2);
  });

  it('is less sure of words it has never met', () => {
    expect(engine.ask('tarif du zirgouflex').confidence).to.be.below(
      engine.ask('tarif du bateau').confidence,
    );
  });

  it('is certain of an entry’s own question, as a button sends it', () => {
    for (const { id, question } of ENTRIES) {
      const { zone, confidence, candidates } = engine.ask(question.toUpperCase());
      expect([zone, confidence, candidates[0]?.id]).to.deep.equal(['answer', 1, id]);
      expect(candidates[0]?.confidence).to.equal(1);
      expect(candidates.filter((each) => each.id === id)).to.have.length(1);
    }
  });

  it('gives the same answer to the same question', () => {
    const again = buildFaqEngine(ENTRIES, { lexicon: LEXICON });
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (question) => {
        expect(again.ask(question)).to.deep.equal(engine.ask(question));
      }),
    );
  });

  it('bounds an endless message, and still sees its end', () => {
    const endless = `${'bla '.repeat(2_500)} poids des bagages`;
    const { words } = engine.explain(endless);
    expect(words.length).to.be.below(700);
    expect(engine.ask(endless).candidates[0]?.id).to.equal('bagages');
  });

  it('orders its candidates, five at most, with a confidence each', () => {
    const { candidates, confidence } = engine.ask(
      'combien coûte le bateau pour un chien avec une valise à quelle heure',
    );
    expect(candidates.length).to.be.within(2, 5);
    expect(candidates[0]?.confidence).to.be.closeTo(confidence, 1e-12);
    const scores = candidates.map(({ score }) => score);
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
  });

  it('works without a lexicon, in English too', () => {
    const english = buildFaqEngine(
      [
        entry('price', 'How much is a ticket?', 'ferry fares'),
        entry('time', 'When does the boat leave?', 'departure times'),
      ],
      { language: 'en' },
    );
    expect(english.ask('what are the fares').candidates[0]?.id).to.equal('price');
    expect(english.ask('when is the departure').candidates[0]?.id).to.equal('time');
  });

  it('judges by the calibration that it is given, else by that of a FAQ with or without a lexicon', () => {
    const question = 'tarif du bateau';
    const sure = (options: FaqEngineOptions): number =>
      buildFaqEngine(ENTRIES, options).ask(question).confidence;
    const { lexicon: withOne, plain } = CALIBRATIONS;
    expect(sure({ lexicon: LEXICON })).to.equal(sure({ lexicon: LEXICON, calibration: withOne }));
    expect(sure({})).to.equal(sure({ calibration: plain }));
    expect(sure({ lexicon: LEXICON, calibration: plain })).to.not.equal(sure({ lexicon: LEXICON }));
    expect(sure({ calibration: withOne })).to.not.equal(sure({}));
  });

  it('needs less sureness to say that the call does not tell', () => {
    const calibration = {
      ...CALIBRATIONS.lexicon,
      bias: 0,
      weights: { ...NO_WEIGHTS, explained: 0.7 },
      answer: 0.8,
    };
    const judged = buildFaqEngine(ENTRIES, { lexicon: LEXICON, calibration });
    expect(judged.ask('houle')).to.include({ zone: 'answer' });
    expect(judged.ask('valise')).to.include({ zone: 'suggest' });
  });

  it('survives an empty knowledge base', () => {
    expect(buildFaqEngine([]).ask('horaires')).to.deep.equal({ zone: 'none', candidates: [], confidence: 0 });
  });
});

describe('the check of question forms', () => {
  it('counts them', () => {
    expect(checkEntries([entry('a', 'A ?', 'un')], 2)).to.deep.equal([
      { id: 'a', key: 'faqTropPeuDeFormes', params: { formes: 1, minimum: 2 } },
    ]);
  });

  it('refuses two that say the same', () => {
    const [problem] = checkEntries([entry('a', 'A ?', 'le prix du bateau', 'prix du bateau ?', 'tarif')], 3);
    expect(problem).to.deep.include({ key: 'faqFormesVoisines' });
    expect(sharedWords('prix', 'tarif')).to.equal(0);
  });
});

describe('the lexicon', () => {
  it('refuses an empty term or an unknown section, naming it', () => {
    expect(() => parseLexicon({ concepts: { prix: 'tarif,, prix' } })).to.throw(/prix/);
    expect(() => parseLexicon({ concepts: {}, autre: {} })).to.throw(/autre/);
  });
});
