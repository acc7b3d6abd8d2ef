import { expect } from 'chai';
import type { Appel, Champ, Piece } from '../../../domain/appel/appel.js';
import {
  emptied,
  newDossier,
  withAnswers,
  withFichiers,
  withPassed,
  withPostponed,
} from '../../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { VersionConflictError } from '../../../domain/dossier/dossiers.js';
import { emptyDossier, FICHIER, OPEN } from '../../support/applicant.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const LATER = new Date('2023-05-16T10:00:00+02:00');
const OTHER = { ...FICHIER, id: 'g' };

describe('a draft', () => {
  let appel: Appel;
  let draft: Dossier;
  const champ = (id: string): Champ => appel.champs.find((each) => each.id === id)!;
  const piece = (id: string): Piece => appel.pieces.find((each) => each.id === id)!;
  before(async () => {
    appel = await facilitateurs2023();
    draft = emptyDossier(appel);
  });

  it('begins with nothing, for the person who began it, with the content of that day', () => {
    const instant = OPEN.toISOString();
    const start = { reference: 'AAP23-7KQ4-M2XD', owner: 'dl_a', conversationId: 'c', langue: 'en' as const };
    expect(newDossier({ ...start, appel, now: OPEN })).to.deep.equal({
      reference: 'AAP23-7KQ4-M2XD',
      appelId: appel.id,
      appelVersion: appel.version,
      acces: [{ owner: 'dl_a', conversationId: 'c', depuis: instant }],
      langue: 'en',
      version: 0,
      creeLe: instant,
      modifieLe: instant,
      statut: 'brouillon',
      champs: {},
      passes: [],
      plusTard: [],
      pieces: {},
      adresse: { etat: 'inconnue', essais: 0, envois: 0 },
    });
  });

  it('says when it was last changed, by whatever change', () => {
    const rib = piece('rib');
    for (const changed of [
      withAnswers(draft, { etp: 1 }, LATER),
      withPassed(draft, champ('telephone'), LATER),
      withPostponed(draft, rib, LATER),
      withFichiers(draft, rib, [FICHIER], LATER),
      emptied(draft, LATER),
    ])
      expect(changed).to.include({ modifieLe: LATER.toISOString(), creeLe: draft.creeLe });
  });

  it('keeps the last answer, and forgets that a step was passed over once it is answered', () => {
    const passed = withPassed(withPassed(draft, champ('telephone'), OPEN), champ('telephone'), OPEN);
    expect(passed.passes).to.deep.equal(['telephone']);
    const answered = withAnswers(passed, { telephone: '03 85 00 00 00', etp: 1 }, OPEN);
    expect(answered.passes).to.deep.equal([]);
    expect(withAnswers(passed, { etp: 1 }, OPEN).passes).to.deep.equal(['telephone']);
    expect(withAnswers(answered, { etp: 2 }, OPEN).champs).to.deep.equal({
      telephone: '03 85 00 00 00',
      etp: 2,
    });
  });

  it('forgets an answer that is passed over, and no other', () => {
    const answered = withAnswers(draft, { telephone: '03 85 00 00 00', etp: 1 }, OPEN);
    expect(withPassed(answered, champ('telephone'), OPEN).champs).to.deep.equal({ etp: 1 });
    expect(
      withPassed(withPassed(draft, piece('fiche_poste'), OPEN), champ('telephone'), OPEN).passes,
    ).to.deep.equal(['fiche_poste', 'telephone']);
  });

  it('holds the files of each document, replaced as a whole', () => {
    const two = withFichiers(
      withFichiers(draft, piece('rib'), [FICHIER], OPEN),
      piece('budget'),
      [FICHIER],
      OPEN,
    );
    expect(withFichiers(two, piece('rib'), [FICHIER, OTHER], OPEN).pieces).to.deep.equal({
      rib: [FICHIER, OTHER],
      budget: [FICHIER],
    });
    expect(withFichiers(two, piece('rib'), [], OPEN).pieces).to.deep.equal({ budget: [FICHIER] });
  });

  it('no longer postpones, nor passes over, a document that came', () => {
    const later = [piece('rib'), piece('budget'), piece('rib')].reduce(
      (dossier, each) => withPostponed(dossier, each, OPEN),
      withPassed(withPassed(draft, piece('fiche_poste'), OPEN), champ('telephone'), OPEN),
    );
    expect(later.plusTard).to.deep.equal(['budget', 'rib']);
    const came = withFichiers(
      withFichiers(later, piece('rib'), [FICHIER], OPEN),
      piece('fiche_poste'),
      [OTHER],
      OPEN,
    );
    expect(came).to.deep.include({ plusTard: ['budget'], passes: ['telephone'] });
  });

  it('starts over: nothing answered, given, passed over nor postponed', () => {
    const full = withPostponed(withPassed(draft, champ('telephone'), OPEN), piece('rib'), OPEN);
    const asked: Dossier = {
      ...withFichiers(withAnswers(full, { siret: '1' }, OPEN), piece('budget'), [FICHIER], OPEN),
      registre: { siret: '1', consulteLe: OPEN.toISOString(), etat: 'actif', valeurs: {} },
    };
    expect(emptied(asked, LATER)).to.deep.equal({ ...draft, modifieLe: LATER.toISOString() });
    expect(emptied(draft, LATER)).to.deep.equal({ ...draft, modifieLe: LATER.toISOString() });
  });

  it('that two turns change at once is told by its reference', () => {
    const error = new VersionConflictError('AAP23-7KQ4-M2XD');
    expect(error).to.include({ name: 'VersionConflictError' });
    expect(error.message).to.contain('AAP23-7KQ4-M2XD');
  });
});
