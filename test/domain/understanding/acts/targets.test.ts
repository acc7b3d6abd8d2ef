import { expect } from 'chai';
import type { ActCandidate } from '../../../../domain/understanding/acts/act-engine.js';
import { ACT_NAMES, type ActName } from '../../../../domain/understanding/acts/names.js';
import { fitTargets } from '../../../../domain/understanding/acts/targets.js';
import type { NamedThing } from '../../../../domain/understanding/named-things.js';

const everything = new Set(ACT_NAMES);
const span = { start: 0, end: 1 };
const candidate = (act: ActName, probability: number): ActCandidate => ({
  ...{ act, probability, explained: 0.5, span },
});
const thing = (kind: NamedThing['kind'], sure = 1): NamedThing => ({ kind, id: 'x', span, sure });
const acts = (candidates: readonly ActCandidate[]): readonly string[] =>
  candidates.map(({ act, probability }) => `${act} ${String(probability)}`);

describe('domain/understanding/acts/targets', () => {
  const given = [candidate('retirer_piece', 0.6), candidate('modifier', 0.2), candidate('aide', 0.1)];

  it('changes an answer where only answers are named, once', () => {
    expect(acts(fitTargets(given, [thing('champ')], everything))).to.deep.equal(['modifier 0.6', 'aide 0.1']);
  });

  it('replaces a document where only documents are named', () => {
    const fitted = fitTargets([candidate('modifier', 0.7)], [thing('piece')], everything);
    expect(acts(fitted)).to.deep.equal(['remplacer_piece 0.7']);
  });

  it('leaves acts as they are where both, or a word in passing, are named', () => {
    expect(fitTargets(given, [thing('champ'), thing('piece')], everything)).to.equal(given);
    expect(fitTargets(given, [thing('champ', 0.3)], everything)).to.equal(given);
  });

  it('names no act that is not possible', () => {
    const fitted = fitTargets([candidate('modifier', 0.7)], [thing('piece')], new Set(['modifier']));
    expect(acts(fitted)).to.deep.equal(['modifier 0.7']);
  });
});
