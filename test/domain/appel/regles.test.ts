import { expect } from 'chai';
import type { Appel, Champ } from '../../../domain/appel/appel.js';
import type { Comparaison } from '../../../domain/appel/condition.js';
import { brokenRules, type Regle } from '../../../domain/appel/regles.js';
import { newDossier, withAnswers } from '../../../domain/dossier/change-dossier.js';
import { isDone, nextStep, steps } from '../../../domain/dossier/steps.js';
import { facilitateurs2023, valeursAssociation } from '../../support/fixtures.js';
import { faults } from '../../support/small-appel.js';

const OPEN = new Date('2023-05-15T10:00:00+02:00');
const message = { fr: 'La fin doit suivre le début.', en: 'The end must follow the start.' };
const rule = (champ: string, doit: Comparaison, que: string): Regle => ({ champ, doit, que, message });

describe('a rule across two fields', () => {
  let appel: Appel;
  before(async () => {
    const call = await facilitateurs2023();
    const debut = call.champs.find(({ id }) => id === 'debut')!;
    const fin: Champ = { ...debut, id: 'fin' };
    const cout: Champ = {
      ...call.champs.find(({ id }) => id === 'montant')!,
      id: 'cout',
      quand: { si: { cofinance: true } },
    };
    appel = {
      ...call,
      champs: [...call.champs, fin, cout],
      regles: [rule('fin', '>=', 'debut'), rule('montant', '<=', 'cout')],
    };
  });

  for (const [what, valeurs, broken] of [
    ['the end before the start', { debut: '2023-09-01', fin: '2023-08-31' }, ['fin']],
    ['one day', { debut: '2023-09-01', fin: '2023-09-01' }, []],
    ['no end yet', { debut: '2023-09-01' }, []],
    ['more asked than it costs', { montant: 25000, cout: 9000, cofinance: true }, ['montant']],
    ['as much as it costs', { montant: 25000, cout: 25000, cofinance: true }, []],
    ['a cost that is asked for no more', { montant: 25000, cout: 9000, cofinance: false }, []],
  ] as const)
    it(`${broken.length === 0 ? 'holds' : 'is broken'}: ${what}`, () => {
      expect(brokenRules(appel, valeurs).map(({ champ }) => champ)).to.deep.equal(broken);
    });

  it('asks its field again, and lets nothing be filed meanwhile', () => {
    const fresh = newDossier({
      ...{ reference: 'AAP23-7KQ4-M2XD', appel, owner: 'x', conversationId: 'x', langue: 'fr', now: OPEN },
    });
    const broken = withAnswers(
      fresh,
      { ...valeursAssociation, debut: '2023-09-01', fin: '2023-01-01' },
      OPEN,
    );
    const step = nextStep(broken, appel, OPEN);
    expect(step.kind === 'champ' && step.champ.id).to.equal('fin');
    const mended = nextStep(withAnswers(broken, { fin: '2024-01-01' }, OPEN), appel, OPEN);
    expect(mended.kind === 'champ' && mended.champ.id).not.to.equal('fin');
    expect(steps(broken, appel).some((each) => each.kind === 'champ' && isDone(broken, each))).to.equal(true);
  });

  it('is refused to an author when it compares what has no order, or what is not there', () => {
    const wording = { fr: 'Non.', en: 'No.' };
    const refused = (champ: string, que: string): readonly string[] =>
      faults([['appel', ['regles'], [{ champ, doit: '>', que, message: wording }]]]);
    expect(refused('etp', 'etp')).to.deep.equal([]);
    expect(refused('etp', 'porteur')).to.deep.equal([
      'error appel regles[0] regleIncomparable nombre | texte',
    ]);
    expect(refused('etp', 'absent')).to.deep.equal([
      'error appel regles[0].que champInconnu absent | forme, seul, etp, nom, rna, courriel, lieu, porteur',
    ]);
  });

  it('leaves days of selection apart from limits that contradict each other', () => {
    const day = (date: string): object => ({ date, source: 'page', endroit: 'bandeau' });
    const releves = [day('2023-04-30'), day('2023-06-15')];
    expect(faults([['appel', ['dates', 'releves'], releves]])).to.deep.equal([]);
    expect(
      faults([['appel', ['dates', 'releves'], [{ ...day('2023-04-30'), source: 'perdue' }]]]),
    ).to.deep.equal(['error appel dates.releves[0].source sourceInconnue perdue | page']);
  });
});
