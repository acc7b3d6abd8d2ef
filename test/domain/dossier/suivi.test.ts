import { expect } from 'chai';
import type { Appel, Piece } from '../../../domain/appel/appel.js';
import {
  newDossier,
  withAnswers,
  withFichiers,
  withPostponed,
} from '../../../domain/dossier/change-dossier.js';
import type { Dossier, Fichier } from '../../../domain/dossier/dossier.js';
import { requiredPieces, steps } from '../../../domain/dossier/steps.js';
import { suiviOf } from '../../../domain/dossier/suivi.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const RECU = { format: 'pdf', taille: 10, sha256: 'x', recuLe: NOW.toISOString() };
const FICHIER: Fichier = { ...RECU, id: 'f', nom: 'a.pdf' };

describe('where a dossier stands', () => {
  let appel: Appel;
  let empty: Dossier;
  before(async () => {
    appel = await facilitateurs2023();
    const start = { reference: 'AAP23-7KQ4-M2XD', owner: 'dl_a', conversationId: 'c', langue: 'fr' } as const;
    empty = newDossier({ ...start, appel, now: NOW });
  });
  const named = (id: string): Piece => {
    const piece = appel.pieces.find((one) => one.id === id);
    if (piece === undefined) throw new Error(`There is no ${id}`);
    return piece;
  };
  const etats = (dossier: Dossier): Record<string, string> =>
    Object.fromEntries(suiviOf(dossier, appel).pieces.map(({ piece, etat }) => [piece.id, etat]));

  it('counts nothing done, and every required document to provide, at the beginning', () => {
    const { faites, total, pieces } = suiviOf(empty, appel);
    expect([faites, total]).to.deep.equal([0, steps(empty, appel).length + 1]);
    expect(pieces.map(({ piece }) => piece)).to.deep.equal(requiredPieces(empty, appel));
    expect(new Set(Object.values(etats(empty)))).to.deep.equal(new Set(['manquante']));
  });

  it('counts answers and received documents as done, and not what is for later', () => {
    const answered = withAnswers(empty, { structure: 'Maison de l’emploi' }, NOW);
    const received = withFichiers(answered, named('rib'), [FICHIER], NOW);
    const postponed = withPostponed(received, named('budget'), NOW);
    expect(suiviOf(postponed, appel).faites).to.equal(2);
    expect(etats(postponed)).to.include({ rib: 'recue', budget: 'plus_tard', note_projet: 'manquante' });
  });

  it('shows a document that was added though it is not required, and none that no longer applies', () => {
    const commune = withAnswers(empty, { formeJuridique: 'collectivite' }, NOW);
    const withDelib = withFichiers(commune, named('coll_delib'), [FICHIER], NOW);
    expect(etats(withDelib)).to.include({ coll_delib: 'recue' });
    expect(etats(withAnswers(withDelib, { formeJuridique: 'autre' }, NOW))).not.to.have.property(
      'coll_delib',
    );
  });
});
