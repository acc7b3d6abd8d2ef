import { expect } from 'chai';
import fc from 'fast-check';
import type { Appel } from '../../../domain/appel/appel.js';
import { withAnswers, withFichiers } from '../../../domain/dossier/change-dossier.js';
import {
  asFiled,
  completed,
  correctionsOf,
  isEmptyComplement,
  withComplementBegun,
  withComplementOutcome,
  withComplementSent,
  withoutComplement,
  withWanted,
  withWork,
  workedOn,
} from '../../../domain/dossier/complement.js';
import type { Dossier, Fichier, Valeurs } from '../../../domain/dossier/dossier.js';
import { etatPour, isOpenFor, withReopening } from '../../../domain/dossier/etat-dossier.js';
import { withdrawn } from '../../../domain/dossier/retrait.js';
import { nextStep, type Step } from '../../../domain/dossier/steps.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

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
    expect(etatPour(reopened, appel, new Date('2023-01-01T00:00:00Z'))).to.equal('pas_ouvert');
    expect(reopened).to.deep.include({
      modifieLe: CLOSED.toISOString(),
      reouverture: { decideeLe: CLOSED.toISOString(), jusquAu: until.toISOString() },
    });
  });

  it('is nothing as long as none was begun', () => {
    for (const same of [
      withWanted(filed, 'champ:montant'),
      workedOn(filed),
      completed(filed),
      withComplementSent(filed, NOW),
    ])
      expect(same).to.equal(filed);
    expect(withoutComplement(filed)).to.deep.equal(filed);
    expect(withWork(filed, { ...filed, langue: 'en' })).to.deep.equal({ ...filed, langue: 'en' });
    expect(correctionsOf(filed)).to.deep.equal([]);
    expect(isEmptyComplement(filed)).to.equal(true);
  });

  it('goes on where it was begun, and forgets what was chosen once it was given', () => {
    const begun = withWanted(corrected(withComplementBegun(filed), { montant: 1 }), 'champ:etp');
    expect(withComplementBegun(begun)).to.deep.equal(begun);
    expect(workedOn(begun)).to.not.have.property('voulu');
    const given = withWanted(begun, undefined).complementEnCours;
    expect(given).to.not.have.property('voulu');
    expect(given?.champs['montant']).to.equal(1);
  });

  it('is something to send as soon as an answer changes or a file is added', () => {
    const begun = withComplementBegun(filed);
    expect(isEmptyComplement(begun)).to.equal(true);
    expect(isEmptyComplement(corrected(begun, { montant: 1 }))).to.equal(false);
    expect(isEmptyComplement(added(begun, 'budget', fichier('new')))).to.equal(false);
  });

  it('counts the codes sent meanwhile against their limit, whether it is sent or not', () => {
    const begun = withComplementBegun(filed);
    const adresse = { etat: 'code_envoye', essais: 0, envois: 4 } as const;
    const asked = withWork(begun, { ...workedOn(begun), adresse });
    expect(withoutComplement(asked).adresse).to.deep.equal({ ...filed.adresse, envois: 4 });
  });

  it('says what was added where there was no answer, and what was taken out', () => {
    const before = filed.champs['montant'];
    const kept = Object.entries(filed.champs).filter(([id]) => id !== 'montant');
    const others = { ...Object.fromEntries(kept), remarque: 'Un mot' };
    const begun = withComplementBegun(filed);
    const changed = withWork(begun, { ...workedOn(begun), champs: others });
    expect(correctionsOf(changed)).to.have.deep.members([
      { champ: 'montant', avant: before },
      { champ: 'remarque', apres: 'Un mot' },
    ]);
    const sent = withComplementSent(changed, NOW);
    expect(sent.champs).to.deep.equal(others);
    expect(asFiled(sent)).to.deep.equal({ ...filed, modifieLe: NOW.toISOString() });
  });

  it('is told from the filing after several of them, and from one being prepared', () => {
    const once = withComplementSent(
      corrected(withComplementBegun(filed), { montant: 1, remarque: 'Un' }),
      NOW,
    );
    const twice = withComplementSent(
      corrected(withComplementBegun(once), { montant: 2, remarque: 'Deux' }),
      NOW,
    );
    expect(twice.complements?.map(({ numero }) => numero)).to.deep.equal([1, 2]);
    expect(asFiled(withComplementBegun(twice))).to.deep.equal({ ...filed, modifieLe: NOW.toISOString() });
  });

  it('keeps what became of its letter, and that of no other', () => {
    const [one, two] = [1, 2].map((numero) => ({ numero, envoyeLe: 'x', corrections: [], pieces: {} }));
    const sent: Dossier = { ...filed, complements: [one!, { ...two!, probleme: 'refus' }] };
    const transmisLe = NOW.toISOString();
    expect(withComplementOutcome(sent, 2, { transmisLe })).to.deep.equal({
      ...filed,
      complements: [one, { ...two, transmisLe }],
    });
    expect(withComplementOutcome(filed, 1, { probleme: 'refus' }).complements).to.deep.equal([]);
  });

  it('may be sent while the call is open, between two dates too, and not before nor after', () => {
    for (const [instant, open] of [
      ['2023-01-01T12:00:00Z', false],
      ['2023-05-15T12:00:00Z', true],
      ['2023-06-20T12:00:00Z', true],
      ['2023-07-02T12:00:00Z', false],
    ] as const)
      expect(isOpenFor(filed, appel, new Date(instant)), instant).to.equal(open);
  });

  it('goes with a withdrawal', () => {
    const gone = withdrawn(withComplementBegun(filed), NOW);
    expect(gone).to.include({ statut: 'retire' }).and.not.have.property('complementEnCours');
    expect(nextStep(gone, appel, NOW)).to.deep.equal({ kind: 'fini' });
    expect(nextStep(withComplementBegun(gone), appel, NOW)).to.deep.equal({ kind: 'fini' });
  });
});
