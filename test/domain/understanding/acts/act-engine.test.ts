import { expect } from 'chai';
import type { ActEngine } from '../../../../domain/understanding/acts/act-engine.js';
import { ACT_CALIBRATION } from '../../../../domain/understanding/acts/calibration.js';
import { ACT_NAMES, type ActName } from '../../../../domain/understanding/acts/names.js';
import type { Place, Situation } from '../../../../domain/understanding/acts/situation.js';
import { hear } from '../../../../domain/understanding/said.js';
import { actEngine } from '../../../support/learned-acts.js';

const everything = new Set(ACT_NAMES);
const at = (place: Place, more: Partial<Situation> = {}): Situation => ({
  place,
  possible: everything,
  ...more,
});

describe('domain/understanding/acts', () => {
  let engine: ActEngine;
  before(async function () {
    this.timeout(60_000);
    engine = await actEngine();
  });
  const first = (text: string, situation: Situation): ActName | undefined =>
    engine.weigh(hear(text, 'fr'), situation)[0]?.act;

  const rows: readonly (readonly [string, Situation, ActName])[] = [
    ['Nous aimerions nous porter candidats maintenant.', at('accueil'), 'commencer'],
    ['je rouvre mon brouillon d’hier', at('accueil'), 'reprendre'],
    ['peut-on remonter à la question juste avant ?', at('champ'), 'retour'],
    ['le numéro de portable donné est faux, corrigez', at('brouillon'), 'modifier'],
    ['la note que j’ai jointe n’est pas la bonne, en voici une autre', at('brouillon'), 'remplacer_piece'],
    ['otez le rib du dossier', at('recapitulatif'), 'retirer_piece'],
    ['jveu tou éfacé', at('brouillon'), 'supprimer'],
    ['notre bureau renonce à la subvention demandée', at('depose'), 'retirer'],
    ['could we go on in english', at('champ'), 'langue_en'],
    ['i wd like to talk to a real human plz', at('champ'), 'humain'],
    ['svp, save et on continue tomorrow', at('champ'), 'plus_tard'],
    ['redonnez le fichier vierge du budget', at('piece'), 'modele'],
  ];
  for (const [text, situation, act] of rows)
    it(`« ${text} », ${situation.place}: ${act}`, () => {
      expect(first(text, situation)).to.equal(act);
    });

  it('reads the same words by the place: « c’est bon » ends a document, and says yes to a review', () => {
    expect(first('c’est bon', at('piece', { hasFiles: true }))).to.equal('piece_terminee');
    const possible = new Set(ACT_NAMES.filter((act) => act !== 'piece_terminee'));
    expect(first('c’est bon', at('recapitulatif', { possible }))).to.equal('oui');
  });

  it('proposes no act that is not possible there, and is less sure of the others', () => {
    const possible = new Set<ActName>(['supprimer', 'aide']);
    const [candidate] = engine.weigh(
      hear('je retire ma candidature déposée', 'fr'),
      at('depose', { possible }),
    );
    const acts = engine.weigh(hear('je retire ma candidature déposée', 'fr'), at('depose', { possible }));
    expect(acts.every(({ act }) => possible.has(act))).to.equal(true);
    expect(candidate?.probability).to.be.lessThan(ACT_CALIBRATION.sure);
  });

  it('finds the act in the clause that says it, and gives its place', () => {
    const text = 'Le montant est de 25 000 euros. Je dois partir, je finirai demain.';
    const [candidate] = engine.weigh(hear(text, 'fr'), at('champ'));
    expect(candidate?.act).to.equal('plus_tard');
    expect(candidate?.span.start).to.be.greaterThan(20);
  });

  it('is sure of nothing in what asks for nothing', () => {
    for (const text of [
      'Association des Deux Rives',
      '4 rue du Port, 71000 Mâcon',
      'une facilitatrice à mi-temps',
    ])
      for (const { act, probability } of engine.weigh(hear(text, 'fr'), at('champ')))
        expect(probability, `${text}: ${act}`).to.be.lessThan(ACT_CALIBRATION.sure);
  });

  it('weighs no more than five acts, best first, whatever the text', () => {
    for (const text of ['', '   ', '?!', '😀', 'z'.repeat(10_000), 'je veux tout arrêter. '.repeat(500)]) {
      const found = engine.weigh(hear(text, 'fr'), at('champ'));
      expect(found.length).to.be.at.most(5);
      expect(found.map(({ probability }) => probability)).to.deep.equal(
        found.map(({ probability }) => probability).sort((one, other) => other - one),
      );
    }
  });
});
