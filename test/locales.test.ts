import { expect } from 'chai';
import { typographyFaults } from '../domain/appel/typography.js';
import { keyUses, type KeyUse } from './support/key-uses.js';
import { sentencesOf, variablesOf } from './support/locale-files.js';
import { sourceFiles } from './support/source-files.js';

/** Letters, receipts, the demonstration's mailbox and what operators are shown are always in French. */
const FRENCH_ONLY = ['aap', 'boite', 'courrier', 'diagnostic', 'nouveau', 'recepisse', 'statistiques'];
/** These show authors how YAML is written. */
const YAML =
  /^(?:contenu:problemes\.(?:yamlDeuxPoints|formeCode|formeTelephone|typoEspace|boiteContact)\.|nouveau:(?:ecrit|boite)$)/u;
/** A key of which only the room is known stands for sentences that have nothing in common. */
const ANYTHING = /[:.]\*/u;
/** The pages' sentences are given their values by bot/page/sentences.ts. */
const VALUES_ELSEWHERE = /^page:/u;

const fr = sentencesOf('fr');
const en = sentencesOf('en');
const roomOf = (key: string): string => key.slice(0, key.indexOf(':'));
const fits = (use: string): RegExp =>
  new RegExp(`^${use.replaceAll('.', '\\.').replaceAll('*', '[\\w.]+')}$`, 'u');

describe('locales', function () {
  this.timeout(120_000);
  let uses: readonly KeyUse[];
  before(() => {
    uses = keyUses(new Set([...fr.keys()].map(roomOf)));
  });

  it('have every sentence that the code names', () => {
    const missing = uses.filter(({ key }) => ![...fr.keys()].some((known) => fits(key).test(known)));
    expect(missing.map(({ at, key }) => `${at}: ${key}`)).to.deep.equal([]);
  });

  it('have no sentence that nothing names', () => {
    const named = [...new Set(uses.map(({ key }) => key))].map(fits);
    expect([...fr.keys()].filter((key) => !named.some((use) => use.test(key)))).to.deep.equal([]);
  });

  it('have a sentence for every reason why a text is not understood, and no other', () => {
    const reasons = new Set(
      sourceFiles(['domain/champs', 'domain/text', 'domain/dates', 'dialogs'])
        .flatMap(({ text }) =>
          [...text.matchAll(/'([a-z]+\.[a-zA-Z_]+)'/gu)].map(([, reason = '']) => reason),
        )
        .concat(['date.invalid', 'date.weekday']),
    );
    const known = [...fr.keys()].filter((key) => roomOf(key) === 'comprendre');
    expect(
      known.map((key) => key.slice('comprendre:'.length)).filter((key) => !reasons.has(key)),
    ).to.deep.equal([]);
    const rooms = new Set(known.map((key) => key.slice('comprendre:'.length).split('.')[0]));
    const asked = [...reasons].filter((reason) => rooms.has(reason.split('.')[0]));
    expect(asked.filter((reason) => !fr.has(`comprendre:${reason}`))).to.deep.equal([]);
  });

  it('give every sentence its values', () => {
    const short = uses.flatMap(({ at, key, given }) => {
      if (given === undefined || VALUES_ELSEWHERE.test(key) || ANYTHING.test(key)) return [];
      const wanted = [...fr]
        .filter(([known]) => fits(key).test(known))
        .flatMap(([, forms]) => variablesOf(forms));
      const lacking = wanted.filter((name) => !given.includes(name));
      return lacking.length === 0 ? [] : [`${at}: ${key} lacks ${lacking.join(', ')}`];
    });
    expect(short).to.deep.equal([]);
  });

  it('say the same in English as in French, with the same values', () => {
    const both = [...fr].filter(([key]) => !FRENCH_ONLY.includes(roomOf(key)));
    expect([...en.keys()]).to.have.members(both.map(([key]) => key));
    const differing = both.filter(
      ([key, forms]) => variablesOf(forms).join() !== variablesOf(en.get(key) ?? []).join(),
    );
    expect(differing.map(([key]) => key)).to.deep.equal([]);
  });

  it('hold no list of what people type: it is in vocabulary/', () => {
    const lists = [...fr, ...en].filter(([, forms]) => forms.some((text) => /\S\|\S/u.test(text)));
    expect(lists.map(([key]) => key)).to.deep.equal([]);
  });

  it('are printed as French is', () => {
    const faults = [...fr]
      .filter(([key]) => !YAML.test(key))
      .flatMap(([key, forms]) =>
        forms.flatMap((text) =>
          typographyFaults(text).map((fault) => `${key}: ${fault.key} « ${fault.extrait} »`),
        ),
      );
    expect(faults).to.deep.equal([]);
  });

  it('have no straight quote in English', () => {
    const faults = [...en].filter(
      ([key, forms]) => !YAML.test(key) && forms.some((text) => /["']/u.test(text)),
    );
    expect(faults.map(([key]) => key)).to.deep.equal([]);
  });
});
