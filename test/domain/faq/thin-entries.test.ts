import { expect } from 'chai';
import { sharedEntries, sharedLexicon } from '../../../bench/faq/content.js';
import { withoutOwnNames, withOwnTerms, type Lexicon } from '../../../domain/faq/lexicon.js';
import { buildFaqEngine } from '../../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../../domain/faq/faq-entry.js';

const entry = (id: string, question: string, formes: readonly string[]): FaqEntry => ({
  ...{ id, question, formes, reponse: '', sources: [], verifie: '' },
});
const THIN = [
  entry('benevoles', 'Faut-il un nombre minimal de bénévoles ?', [
    ...[
      'combien de bénévoles il faut',
      'on n’a que trois bénévoles',
      'minimum de bénévoles',
      'bénévoles exigés',
    ],
  ]),
  entry('axes', 'Quels sont les axes de l’appel ?', [
    ...['c’est quoi les axes', 'quel axe choisir', 'axe 1 ou axe 2', 'on peut déposer sur deux axes'],
  ]),
];

describe('A thin entry beside the full ones that all calls share', () => {
  it('is found by who asks it otherwise, as the full ones are', () => {
    const engine = buildFaqEngine([...THIN, ...sharedEntries('fr')], { lexicon: sharedLexicon() });
    const first = (question: string): string | undefined => engine.ask(question).candidates[0]?.id;
    expect(first('peut-on déposer un dossier avec deux bénévoles seulement')).to.equal('benevoles');
    expect(first('je peux envoyer mon dossier sur les deux axes à la fois')).to.equal('axes');
    expect(first('vous faites quoi des données personnelles')).to.equal('rgpd');
  });
});

describe('The lexicon of a call', () => {
  const common: Lexicon = {
    concepts: new Map([['aide', ['subvention']]]),
    horsSujet: new Map([['autres', ['fdva', 'politique de la ville', 'passeport']]]),
  };

  it('adds to the shared one, concepts or words', () => {
    const own = {
      concepts: new Map([
        ['aide', ['coup de pouce']],
        ['axe', ['volet']],
      ]),
      horsSujet: new Map(),
    };
    expect([...withOwnTerms(common, own).concepts]).to.deep.equal([
      ['aide', ['subvention', 'coup de pouce']],
      ['axe', ['volet']],
    ]);
  });

  it('gives to no other service what the call calls itself', () => {
    const heard = withoutOwnNames(common, ['FDVA 2024', 'Contrats de la politique de la ville']);
    expect(heard.horsSujet.get('autres')).to.deep.equal(['passeport']);
    expect(withoutOwnNames(common, ['Passeports']).horsSujet).to.deep.equal(common.horsSujet);
  });
});
