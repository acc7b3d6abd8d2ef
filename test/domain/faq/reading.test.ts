import { expect } from 'chai';
import { ConceptMatcher } from '../../../domain/faq/concept-matcher.js';
import { languageRules } from '../../../domain/faq/language.js';
import { readPhrases, type Phrases } from '../../../domain/faq/phrases.js';
import { bounded, read, type ReadingTools } from '../../../domain/faq/reading.js';
import { indexVocabulary, Speller } from '../../../domain/faq/spelling.js';
import {
  classifierTerms,
  conceptName,
  conceptTerm,
  indexTerms,
  isConcept,
} from '../../../domain/faq/terms.js';
import { WordBook } from '../../../domain/faq/word-facts.js';
import { frenchSound } from '../../../domain/text/french-sound.js';
import { bareWords } from '../../../domain/text/normalise.js';
import { readWord } from './read-words.js';

const rules = languageRules('fr');
const phrases = (groups: Readonly<Record<string, readonly string[]>>): Phrases =>
  readPhrases(new Map(Object.entries(groups)), rules.singular);
const matcher = (groups: Readonly<Record<string, readonly string[]>>): ConceptMatcher =>
  new ConceptMatcher(phrases(groups));
const facts = (text: string): ReturnType<WordBook['read']>[] => {
  const book = new WordBook(rules);
  return bareWords(text).map((word) => book.read(word));
};

const GROUPS = {
  delai: ['date limite', 'date', 'échéance'],
  depot: ['déposer', 'déposer le dossier', 'dépôt de dossier'],
  poste: ['poste', 'le poste'],
  emploi: ['poste', 'embaucher'],
  local: ['locaux', 'les', 'bureau de l’association'],
};

describe('the phrases of a lexicon', () => {
  const table: readonly (readonly [text: string, ...matches: readonly string[]])[] = [
    ['la date', '1-2 delai'],
    ['quelle date limite de dépôt', '1-3 delai'],
    ['la date la limite', '1-4 delai'],
    ['limite de date', '2-3 delai'],
    ['nous déposerons le dossier demain', '1-4 depot'],
    ['le dépôt du dossier', '1-4 depot'],
    ['on dépose', '1-2 depot'],
    ['déposons un projet', '0-1 depot'],
    ['un poste', '1-2 poste emploi'],
    ['embauchés et postes', '0-1 emploi', '2-3 poste emploi'],
    ['un local', '1-2 local'],
    ['les bureaux de l’association', '1-4 local'],
    ['bureau association', '0-2 local'],
    ['le bureau', ''],
    ['rien', ''],
  ];
  for (const [text, ...expected] of table)
    it(`« ${text} » → ${expected.join(', ') || 'none'}`, () => {
      const found = matcher(GROUPS)
        .match(facts(text))
        .map(({ start, end, concepts }) => `${start}-${end} ${concepts.map(conceptName).join(' ')}`);
      expect(found).to.deep.equal(expected.filter((line) => line !== ''));
    });

  it('are found in a text of any length, and nothing is in none', () => {
    expect(matcher(GROUPS).match([])).to.deep.equal([]);
    expect(matcher({ vide: ['', '?!'] }).match(facts('vide'))).to.deep.equal([]);
  });

  it('make their words known: every form of a verb, and the usual ones of these', () => {
    const { words, usualWords } = phrases({ depot: ['déposer le dossier'] });
    expect([...words]).to.include.members(['deposer', 'deposait', 'deposerons', 'dossier']);
    expect([...usualWords]).to.include.members(['deposer', 'depose', 'dossier']);
    expect(usualWords.has('deposerait')).to.equal(false);
    expect(words.has('le')).to.equal(false);
    expect([...phrases({ le: ['les'] }).usualWords]).to.deep.equal(['les']);
  });
});

describe('reading a question', () => {
  const CONTENT =
    'subvention subvention subvention subvention subvention versement versement versement versement versement dossier date limite arrive';
  const tools = (): ReadingTools => {
    const known = new Map<string, number>();
    for (const word of CONTENT.split(' ')) known.set(word, (known.get(word) ?? 0) + 1);
    return {
      ...{
        rules,
        book: new WordBook(rules),
        concepts: matcher(GROUPS),
        offTopic: matcher({ train: ['gare'] }),
      },
      speller: new Speller(
        indexVocabulary(known, frenchSound),
        new Set(['de', 'la', 'le', 'gare', 'maintenant', 'deposer']),
        frenchSound,
      ),
    };
  };
  const words = (text: string): readonly string[] =>
    read(text, tools()).map(({ facts: { word }, typed }) =>
      typed === undefined ? word : `${typed}>${word}`,
    );

  for (const [text, expected] of Object.entries({
    'le dossier': 'le dossier',
    'le dosier': 'le dosier>dossier',
    jdate: 'jdate>date',
    jdossier: 'jdossier>dossier',
    'mtn subv': 'maintenant subvention',
    subventionversement: 'subventionversement>subvention subventionversement>versement',
    subventiondossier: 'subventiondossier',
    zirgouflex: 'zirgouflex',
    'bonjour le dossier svp merci': 'le dossier',
    jde: 'jde',
  }))
    it(`« ${text} » → ${expected}`, () => {
      expect(words(text).join(' ')).to.equal(expected);
    });

  it('marks what each word means, and what is another service’s business, grammar apart', () => {
    const found = read('déposer le dossier de la gare, la date', tools());
    expect(found.map(({ concepts }) => concepts.map(conceptName).join('+'))).to.deep.equal([
      ...['depot', 'depot', 'depot', '', '', '', '', 'delai'],
    ]);
    expect(found.map(({ offTopic }) => offTopic)).to.deep.equal([
      ...[false, false, false, false, false, true, false, false],
    ]);
    const both = { ...tools(), concepts: matcher({ a: ['date limite'], b: ['limite'] }) };
    expect(read('date limite', both).map(({ concepts }) => concepts)).to.deep.equal([
      ['c:a'],
      ['c:a', 'c:b'],
    ]);
    const grammar = { ...tools(), offTopic: matcher({ train: ['gare du nord'] }) };
    expect(read('gare de nord', grammar)[1]?.offTopic).to.equal(false);
  });

  it('learns the words of the content, and keeps nothing of what people type', () => {
    const { rules: french, book, concepts, offTopic } = tools();
    const learning: ReadingTools = { rules: french, book, concepts, offTopic };
    const [learnt] = read('versement', learning);
    expect(learning.book.read('versement')).to.equal(learnt?.facts);
    const asking = tools();
    const [asked] = read('dossier', asking);
    expect(asking.book.read('dossier')).to.not.equal(asked?.facts);
  });

  it('sees the start and the end of an endless message, whatever it is made of', () => {
    expect(bounded('x'.repeat(2200))).to.have.length(2200);
    const cut = bounded(`debut ${'x'.repeat(5000)} fin`);
    expect(cut).to.have.length(2201);
    expect(cut).to.match(/^debut x+ x+ fin$/);
    const numbers = Array.from({ length: 400 }, (_, n) => String(n));
    expect(words(numbers.slice(0, 320).join(' '))).to.have.length(320);
    const kept = words(numbers.join(' '));
    expect(kept).to.deep.equal([...numbers.slice(0, 240), ...numbers.slice(-80)]);
  });
});

describe('the facts of a word', () => {
  it('are those that the language gives', () => {
    const [le, dossiers, bonjour, year, acheter] = facts('le dossiers bonjour 2023 acheter');
    expect(le).to.include({ word: 'le', grammar: true });
    expect(dossiers).to.include({ word: 'dossiers', term: 'w:dossi', singular: 'dossier', grammar: false });
    expect(dossiers).to.include({ neutral: false, common: false });
    expect([bonjour?.neutral, year?.neutral, acheter?.common]).to.deep.equal([true, true, true]);
    expect(new WordBook(languageRules('en')).read('applications').term).to.equal('w:application');
  });
});

describe('the terms of a text', () => {
  const text = [
    readWord('le', { grammar: true }),
    readWord('dossier', {}, { concepts: ['c:z'] }),
    readWord('dossier', {}, { concepts: ['c:z', 'c:a'] }),
    readWord('de', { grammar: true }, { concepts: ['c:m'] }),
    readWord('projet'),
  ];

  it('are its words, as often as they stand, and its concepts, once', () => {
    expect(Object.fromEntries(indexTerms(text))).to.deep.equal({
      ...{ 'w:dossier': 2, 'c:z': 1, 'c:a': 1, 'c:m': 1, 'w:projet': 1 },
    });
  });

  it('are, for the classifier, neighbours over the grammar and pairs of concepts in one order too', () => {
    const indexed = indexTerms(text);
    const more = [...classifierTerms(text, indexed)].filter(([term]) => !indexed.has(term));
    expect(Object.fromEntries(more)).to.deep.equal({
      ...{ 'b:w:dossier w:dossier': 1, 'b:w:dossier w:projet': 1 },
      ...{ 'p:c:a c:z': 1, 'p:c:m c:z': 1, 'p:c:a c:m': 1 },
    });
  });

  it('stop at forty words and eight concepts, however long the text', () => {
    const long = Array.from({ length: 60 }, (_, n) => readWord(`m${n}`, {}, { concepts: [`c:${n}`] }));
    const terms = [...classifierTerms(long, indexTerms(long)).keys()];
    expect(terms.filter((term) => term.startsWith('b:'))).to.have.length(39);
    expect(terms.filter((term) => term.startsWith('p:'))).to.have.length(28);
  });

  it('tell a concept from a word', () => {
    expect(conceptName(conceptTerm('delai'))).to.equal('delai');
    expect([isConcept(conceptTerm('delai')), isConcept('w:c:')]).to.deep.equal([true, false]);
  });
});
