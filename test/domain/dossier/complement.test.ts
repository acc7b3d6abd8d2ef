import { expect } from 'chai';
import fc from 'fast-check';
import type { Appel } from '../../../domain/appel/appel.js';
import { accuseOf, mentionsOf } from '../../../domain/dossier/accuse.js';
import { withAnswers, withFichiers } from '../../../domain/dossier/change-dossier.js';
import {
  asFiled,
  withComplementBegun,
  withComplementSent,
  withoutComplement,
  withWanted,
  withWork,
  workedOn,
} from '../../../domain/dossier/complement.js';
import type { Dossier, Fichier, Valeurs } from '../../../domain/dossier/dossier.js';
import { etatPour, withReopening } from '../../../domain/dossier/etat-dossier.js';
import { withdrawn } from '../../../domain/dossier/retrait.js';
import { nextStep, type Step } from '../../../domain/dossier/steps.js';
import { bfc, deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-06-05T10:00:00+02:00');
const CLOSED = new Date('2023-07-02T00:00:00+02:00');

const fichier = (id: string): Fichier => ({
  id,
  nom: `${id}.pdf`,
  format: 'pdf',
  taille: 10,
  sha256: id,
  recuLe: NOW.toISOString(),
});

describe('a complement', () => {
  let appel: Appel;
  let filed: Dossier;
  before(async () => {
    appel = await facilitateurs2023();
    filed = deposeDossier(appel, { pieces: { budget: [fichier('first')] } });
  });

  const corrected = (dossier: Dossier, answers: Valeurs): Dossier =>
    withWork(dossier, withAnswers(workedOn(dossier), answers, NOW));
  const added = (dossier: Dossier, piece: string, file: Fichier): Dossier => {
    const found = appel.pieces.find(({ id }) => id === piece)!;
    return withWork(dossier, withFichiers(workedOn(dossier), found, [file], NOW));
  };
  const named = (step: Step): string =>
    step.kind === 'champ' ? step.champ.id : step.kind === 'piece' ? step.piece.id : step.kind;

  it('leaves the filed dossier as it is until it is sent', () => {
    const begun = added(corrected(withComplementBegun(filed), { montant: 30_000 }), 'budget', fichier('new'));
    expect({ champs: begun.champs, pieces: begun.pieces }).to.deep.equal({
      champs: filed.champs,
      pieces: filed.pieces,
    });
    expect(withoutComplement(begun)).to.deep.equal({ ...filed, modifieLe: NOW.toISOString() });
  });

  it('is kept as it was sent, with each answer before and after, and its files beside the first', () => {
    const begun = added(corrected(withComplementBegun(filed), { montant: 30_000 }), 'budget', fichier('new'));
    const sent = withComplementSent(begun, NOW);
    expect(sent.complements).to.deep.equal([
      {
        numero: 1,
        envoyeLe: NOW.toISOString(),
        corrections: [{ champ: 'montant', avant: filed.champs['montant'], apres: 30_000 }],
        pieces: { budget: [fichier('new')] },
      },
    ]);
    expect(sent.champs['montant']).to.equal(30_000);
    expect(sent.pieces['budget']?.map(({ id }) => id)).to.deep.equal(['first', 'new']);
    expect(sent).to.not.have.property('complementEnCours');
  });

  it('never hides what was filed, whatever is corrected and added after it', () => {
    const change = fc.record(
      { montant: fc.nat(), projet: fc.string(), etp: fc.double({ noNaN: true }), telephone: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const last = changes.reduce<Dossier>((dossier, answers, n) => {
          const begun = corrected(withComplementBegun(dossier), answers);
          return withComplementSent(added(begun, 'fiche_poste', fichier(`f${n}`)), NOW);
        }, filed);
        const { champs, pieces } = asFiled(last);
        expect({ champs, pieces }).to.deep.equal({ champs: filed.champs, pieces: filed.pieces });
      }),
    );
  });

  it('asks what was chosen, then what a correction makes necessary, then shows all of it', () => {
    const begun = withComplementBegun(filed);
    expect(nextStep(filed, appel, NOW)).to.deep.equal({ kind: 'fini' });
    expect(named(nextStep(begun, appel, NOW))).to.equal('ajout');
    expect(named(nextStep(withWanted(begun, 'champ:montant'), appel, NOW))).to.equal('montant');
    const changed = corrected(begun, { representantLegal: false });
    expect(named(nextStep(changed, appel, NOW))).to.equal('delegation');
    expect(named(nextStep(added(changed, 'delegation', fichier('d')), appel, NOW))).to.equal('envoi');
  });

  it('tells a document from the field that has the same id', () => {
    expect(nextStep(withWanted(withComplementBegun(filed), 'piece:formulaire'), appel, NOW).kind).to.equal(
      'piece',
    );
    const given = Object.entries(filed.champs).filter(([id]) => id !== 'formulaire');
    const company = { ...filed, champs: { ...Object.fromEntries(given), formeJuridique: 'entreprise' } };
    const now = corrected(withComplementBegun(company), { formeJuridique: 'association' });
    expect(nextStep(now, appel, NOW)).to.have.nested.property('champ.id', 'formulaire');
  });

  it('does not ask what the registry says: that is for a draft', () => {
    const fiche = {
      etat: 'actif',
      consulteLe: NOW.toISOString(),
      valeurs: { structure: filed.champs['structure']! },
    } as const;
    const asked: Dossier = { ...filed, registre: { ...fiche, siret: String(filed.champs['siret']) } };
    const changed = corrected(withComplementBegun(asked), { structure: 'Un autre nom' });
    expect(named(nextStep(changed, appel, NOW))).to.equal('envoi');
  });

  it('proves a corrected address anew', () => {
    const changed = corrected(withComplementBegun(filed), { email: 'autre@structure.fr' });
    expect(named(nextStep(changed, appel, NOW))).to.equal('code');
  });

  it('ends with the call, unless the operator reopened the dossier', () => {
    const begun = withComplementBegun(filed);
    expect(nextStep(begun, appel, CLOSED)).to.deep.equal({ kind: 'ferme', etat: 'clos' });
    const until = new Date('2023-07-10T23:59:59+02:00');
    const reopened = withReopening(begun, until, CLOSED);
    expect(named(nextStep(reopened, appel, CLOSED))).to.equal('ajout');
    expect(etatPour(reopened, appel, until)).to.equal('ouvert');
    expect(etatPour(reopened, appel, new Date(until.getTime() + 1000))).to.equal('clos');
  });

  it('goes with a withdrawal', () => {
    const gone = withdrawn(withComplementBegun(filed), NOW);
    expect(gone).to.include({ statut: 'retire' }).and.not.have.property('complementEnCours');
    expect(nextStep(gone, appel, NOW)).to.deep.equal({ kind: 'fini' });
  });

  describe('which proof an applicant gets', () => {
    const voiesDeRecours = { fr: 'Recours.', en: 'Appeal.' };
    const phone = { ...bfc, telephone: '03 00 00 00 00' };
    const official = (): Appel => ({ ...appel, mode: 'officiel' });
    const whole = (): Appel => ({ ...official(), voiesDeRecours });

    it('a relay is not the administration', () => {
      expect(mentionsOf({ ...appel, voiesDeRecours }, phone, '2023-05-31T12:00:00Z')).to.equal(undefined);
      expect(accuseOf(appel, undefined, true)).to.equal('recepisse');
    });

    it('the registration at once, the reception only with the telephone and the remedies', () => {
      for (const [call, place] of [
        [official(), phone],
        [whole(), bfc],
      ] as const) {
        const mentions = mentionsOf(call, place, '2023-05-31T12:00:00Z');
        expect(mentions).to.equal(undefined);
        expect(accuseOf(call, mentions, true)).to.equal('enregistrement');
      }
      const mentions = mentionsOf(whole(), phone, '2023-05-31T12:00:00Z');
      expect(accuseOf(official(), mentions, false)).to.equal('enregistrement');
      expect(accuseOf(official(), mentions, true)).to.equal('reception');
    });

    for (const [filedAt, refused] of [
      ['2023-05-31T12:00:00Z', '2023-07-31'],
      ['2023-06-30T22:30:00Z', '2023-09-01'],
      ['2023-12-31T12:00:00Z', '2024-02-29'],
    ] as const)
      it(`silence from ${filedAt} means refusal on ${refused}, counted in the call’s days`, () => {
        expect(mentionsOf(whole(), phone, filedAt)?.refusLe).to.equal(refused);
      });
  });
});
