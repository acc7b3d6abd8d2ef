import { expect } from 'chai';
import fc from 'fast-check';
import type { Appel } from '../../../domain/appel/appel.js';
import { fieldsOf } from '../../../domain/appel/condition.js';
import { filed, handedOver, withAnswers } from '../../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { withdrawn } from '../../../domain/dossier/retrait.js';
import { keyOf } from '../../../domain/dossier/step-key.js';
import {
  isDone,
  missingPieces,
  nextStep,
  requiredPieces,
  sentChamps,
  sentPieces,
  steps,
  unneededChamps,
  unneededPieces,
  type Step,
} from '../../../domain/dossier/steps.js';
import { answersTo, anyDraft, done, OPEN } from '../../support/applicant.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const CLOSED = new Date('2023-07-02T00:00:00+02:00');
const whims = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });

/** Of the real call: the properties hold for whatever an applicant did before. */
describe('the next step, whatever was answered before', () => {
  let appel: Appel;
  let draft: fc.Arbitrary<Dossier>;
  before(async () => {
    appel = await facilitateurs2023();
    draft = anyDraft(appel);
  });

  it('is the review only when every required field and document is there, and the address was seen to', () => {
    fc.assert(
      fc.property(draft, whims, (dossier, choices) => {
        const { last, asked } = walk(dossier, choices);
        expect(asked.at(-1)).to.deep.equal({ kind: 'recapitulatif' });
        const fields = steps(last, appel).flatMap((step) => (step.kind === 'champ' ? [step.champ] : []));
        for (const { id, facultatif } of fields)
          if (!facultatif) expect(last.champs, id).to.have.property(id);
        for (const { id } of requiredPieces(last, appel))
          expect(last.pieces[id], id).to.be.an('array').that.is.not.empty;
        expect(last.adresse.etat).to.be.oneOf(['verifiee', 'non_verifiee']);
      }),
      { numRuns: 50 },
    );
  });

  it('moves on once it is done, and the dossier ends, asked nothing twice but a postponed document', () => {
    fc.assert(
      fc.property(draft, whims, (dossier, choices) => {
        const names = walk(dossier, choices).asked.map(named);
        expect(new Set(names)).to.have.property('size', names.length);
      }),
      { numRuns: 50 },
    );
  });

  it('passes over nothing: whatever stands before it is done', () => {
    fc.assert(
      fc.property(draft, (dossier) => {
        const all = steps(dossier, appel);
        const next = nextStep(dossier, appel, OPEN);
        const at = all.findIndex((step) => named(step) === named(next));
        const before = at === -1 ? all : all.slice(0, at);
        expect(before.filter((step) => !isDone(dossier, step))).to.deep.equal([]);
        if (at === -1) expect(next.kind).to.be.oneOf(['incomplet', 'recapitulatif']);
        if (next.kind === 'incomplet')
          expect(next.pieces).to.deep.equal(missingPieces(dossier, appel)).and.to.not.be.empty;
      }),
    );
  });

  it('keeps the order of the call: fields, required documents, then the others', () => {
    const required = appel.pieces.filter(({ obligatoire }) => obligatoire);
    const others = appel.pieces.filter(({ obligatoire }) => !obligatoire);
    const order = [
      ...appel.champs.map(({ id }) => `champ:${id}`),
      ...[...required, ...others].map(({ id }) => `piece:${id}`),
    ];
    fc.assert(
      fc.property(draft, (dossier) => {
        const asked = steps(dossier, appel).map(keyOf);
        expect(new Set(asked)).to.have.property('size', asked.length);
        const known = asked.filter((key) => order.includes(key));
        expect(known).to.deep.equal(order.filter((key) => asked.includes(key)));
        const follows = asked.filter((key) => !order.includes(key));
        for (const key of follows)
          expect(`${asked[asked.indexOf(key) - 1] ?? ''} ${key}`).to.be.oneOf([
            'champ:email code',
            'champ:siret registre',
          ]);
      }),
    );
  });

  it('hides what a changed answer makes unneeded, keeps it, and shows it again when the answer comes back', () => {
    const conditions = [...appel.champs, ...appel.pieces].flatMap(({ quand }) =>
      quand === undefined ? [] : fieldsOf(quand),
    );
    const decisive = appel.champs.filter(({ id }) => conditions.includes(id));
    const change = fc
      .constantFrom(...decisive)
      .chain((champ) =>
        fc.record({ id: fc.constant(champ.id), valeur: fc.constantFrom(...answersTo(champ)) }),
      );
    fc.assert(
      fc.property(draft, change, (dossier, { id, valeur }) => {
        const before = dossier.champs[id];
        if (before === undefined) return;
        const changed = withAnswers(dossier, { [id]: valeur }, OPEN);
        expect(everything(changed)).to.have.members(everything(dossier));
        const back = withAnswers(changed, { [id]: before }, OPEN);
        expect(steps(back, appel)).to.deep.equal(steps(dossier, appel));
        expect(sentPieces(back, appel)).to.deep.equal(sentPieces(dossier, appel));
        expect(sentChamps(back, appel)).to.deep.equal(sentChamps(dossier, appel));
      }),
    );
  });

  it('is nothing once the dossier is filed, handed over or withdrawn, at any instant', () => {
    const instant = fc.date({
      min: new Date('2023-01-01'),
      max: new Date('2024-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(draft, instant, (dossier, now) => {
        const sent = filed(dossier, OPEN, 'boite@dreets.example');
        for (const later of [sent, handedOver(sent, OPEN), withdrawn(sent, OPEN)])
          expect(nextStep(later, appel, now)).to.deep.equal({ kind: 'fini' });
      }),
    );
  });

  it('says that the call is closed, whatever is missing', () => {
    fc.assert(
      fc.property(draft, (dossier) => {
        expect(nextStep(dossier, appel, CLOSED)).to.deep.equal({ kind: 'ferme', etat: 'clos' });
      }),
    );
  });

  /** Does what is asked until nothing more is. */
  function walk(
    start: Dossier,
    choices: readonly number[],
  ): { readonly last: Dossier; readonly asked: readonly Step[] } {
    const asked: Step[] = [];
    let last = start;
    const most = 3 * (appel.champs.length + appel.pieces.length);
    for (let n = 0; n < most; n++) {
      const step = nextStep(last, appel, OPEN);
      asked.push(step);
      if (step.kind === 'recapitulatif') break;
      last = done(last, step, appel, choices[n % choices.length] ?? 0);
    }
    return { last, asked };
  }

  /** Every field and document with something in it, needed or not. */
  function everything(dossier: Dossier): readonly string[] {
    return [
      ...[...sentChamps(dossier, appel), ...unneededChamps(dossier, appel)].map(({ id }) => `champ:${id}`),
      ...[...sentPieces(dossier, appel), ...unneededPieces(dossier, appel)].map(({ id }) => `piece:${id}`),
    ];
  }
});

/** One name for what is asked once; what is still missing may be asked again, as long as there is less of it. */
function named(step: Step): string {
  if (step.kind === 'incomplet') return `incomplet ${step.pieces.map(({ id }) => id).join(' ')}`;
  return keyOf(step);
}
