import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { filesToCheck, withVerdicts, type Verdicts } from '../../../domain/dossier/controle.js';
import type { Dossier, Fichier } from '../../../domain/dossier/dossier.js';
import { nextStep, piecesToCheck } from '../../../domain/dossier/steps.js';
import { emptyDossier, FICHIER, OPEN } from '../../support/applicant.js';
import { deposeDossier, facilitateurs2023, valeursAssociation } from '../../support/fixtures.js';

const LATER = new Date('2023-05-15T10:05:00+02:00');
const waiting = (id: string): Fichier => ({ ...FICHIER, id, controle: 'en_cours' });
const clean = (id: string): Fichier => ({ ...FICHIER, id, controle: 'sain' });

describe('the virus scanner', () => {
  let appel: Appel;
  let whole: Dossier;
  before(async () => {
    appel = await facilitateurs2023();
    whole = {
      ...emptyDossier(appel),
      champs: valeursAssociation,
      passes: appel.champs.map(({ id }) => id),
      adresse: { etat: 'verifiee', adresse: String(valeursAssociation['email']), essais: 0, envois: 1 },
      pieces: Object.fromEntries(appel.pieces.map(({ id }) => [id, [clean(id)]])),
    };
  });
  const withRib = (...fichiers: Fichier[]): Dossier => ({
    ...whole,
    pieces: { ...whole.pieces, rib: fichiers },
  });

  it('keeps a dossier from its review while one file of a document waits, and no longer', () => {
    const held = withRib(clean('a'), waiting('b'));
    expect(nextStep(held, appel, OPEN)).to.deep.equal({
      kind: 'controle',
      pieces: appel.pieces.filter(({ id }) => id === 'rib'),
    });
    expect(nextStep(withRib(clean('a'), clean('b')), appel, OPEN).kind).to.equal('recapitulatif');
    expect(nextStep(withRib({ ...FICHIER, id: 'never looked at' }), appel, OPEN).kind).to.equal(
      'recapitulatif',
    );
  });

  it('keeps a complement from being sent in the same way, by its own files only', () => {
    const filed = deposeDossier(appel, { pieces: { budget: [waiting('old')] } });
    const adding = (fichier: Fichier): Dossier => ({
      ...filed,
      complementEnCours: {
        ...{ champs: filed.champs, passes: [], plusTard: [], adresse: filed.adresse },
        pieces: { rib: [fichier] },
      },
    });
    expect(nextStep(adding(waiting('new')), appel, OPEN).kind).to.equal('controle');
    expect(nextStep(adding(clean('new')), appel, OPEN).kind).to.equal('envoi');
  });

  it('is not waited for where the document will not be sent', () => {
    const forAssociations = appel.pieces.find(({ id }) => id === 'asso_etats')!;
    const champs = { ...valeursAssociation, formeJuridique: 'entreprise' };
    const pieces = { [forAssociations.id]: [waiting('a')] };
    expect(piecesToCheck({ ...whole, pieces }, appel)).to.deep.equal([forAssociations]);
    expect(piecesToCheck({ ...whole, champs, pieces }, appel)).to.deep.equal([]);
  });

  it('is given all the files that wait, those of a complement too', () => {
    const complementEnCours = { ...whole, pieces: { budget: [waiting('c'), FICHIER] } };
    const ids = (dossier: Dossier): readonly string[] => filesToCheck(dossier).map(({ id }) => id);
    expect(ids(withRib(clean('a'), waiting('b')))).to.deep.equal(['b']);
    expect(ids({ ...withRib(waiting('b')), complementEnCours })).to.deep.equal(['b', 'c']);
  });

  it('has infected files gone, clean ones marked, and leaves the others as they were', () => {
    const verdicts: Verdicts = new Map([
      ['bad', 'infecte'],
      ['good', 'sain'],
    ]);
    const pieces = {
      rib: [waiting('good'), waiting('bad'), waiting('later')],
      budget: [waiting('bad')],
      formulaire: [FICHIER],
    };
    const left = { rib: [clean('good'), waiting('later')], formulaire: [FICHIER] };
    expect(withVerdicts({ ...whole, pieces }, verdicts, LATER)).to.deep.equal({
      ...whole,
      pieces: left,
      modifieLe: LATER.toISOString(),
    });
    const { champs, passes, plusTard, adresse } = whole;
    const complementEnCours = { champs, passes, plusTard, adresse, pieces };
    expect(withVerdicts({ ...whole, complementEnCours }, verdicts, LATER)).to.deep.equal({
      ...whole,
      complementEnCours: { ...complementEnCours, pieces: left },
      modifieLe: LATER.toISOString(),
    });
  });
});
