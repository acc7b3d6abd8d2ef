import { expect } from 'chai';
import { lectureView, type LectureView } from '../../../../bot/letters/view/lecture-view.js';
import type { Appel } from '../../../../domain/appel/appel.js';
import type { Fait } from '../../../../domain/documents/fact.js';
import type { Lecture } from '../../../../domain/documents/lecture.js';
import { facilitateurs2023, words } from '../../../support/fixtures.js';

const IBAN = 'FR7699911002140002145780358';

describe('what was read of a document, for who receives it', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const fait = (id: Fait['id'], value: Fait['value'], sure = 1): Fait => ({
    ...{ id, value, sure, page: 1, words: '' },
  });
  const viewOf = (given: string, lecture: Partial<Lecture>): LectureView | undefined => {
    const piece = appel.pieces.find(({ id }) => id === given);
    if (piece === undefined) throw new Error(given);
    const whole: Lecture = {
      ...{ etat: 'lue', probability: 0.95, ranking: [], aussi: [], defauts: [] },
      ...{ faits: [], pages: 1, lues: 1, ...(lecture.autre === undefined && { piece: given }), ...lecture },
    };
    return lectureView(words, piece, { lecture: whole }, { champs: {} }, appel);
  };
  const lineOf = (...said: Parameters<typeof viewOf>): string =>
    viewOf(...said)?.ligne.replaceAll(/[\u00a0\u202f]/g, ' ') ?? '';

  it('says what tells whether it is complete, and how sure its IBAN is', () => {
    const faits = [
      fait('bic', 'BCVAFRP1XXX'),
      fait('iban', IBAN),
      fait('titulaire', 'Les Ateliers du Vallon'),
    ];
    expect(lineOf('rib', { faits })).to.equal(
      'reconnue – titulaire « Les Ateliers du Vallon » – IBAN se terminant par 0358, clé juste',
    );
    expect(lineOf('rib', { faits: [fait('iban', 'FR7699911002140002145780385')] })).to.equal(
      'reconnue – IBAN se terminant par 0385, clé fausse',
    );
  });

  it('says its year, its day, its amounts, and whether a signature was seen', () => {
    const faits = [
      fait('signe', false),
      fait('exercice', 2023),
      fait('dateDocument', '2023-05-22'),
      fait('montantDemande', 29000),
      fait('montantTotal', 47200, 0.5),
    ];
    expect(lineOf('formulaire', { faits })).to.equal(
      'reconnue – année 2023 – daté du 22 mai 2023 – demande 29 000 € – aucune signature vue',
    );
    expect(lineOf('honneur', { faits: [fait('signe', true)] })).to.equal('reconnue – signée');
  });

  it('says what it looks like where it is another, and nothing of what that says', () => {
    const faits = [fait('iban', IBAN)];
    expect(lineOf('budget', { piece: 'rib', faits })).to.equal('ressemble plutôt à « RIB ou IBAN »');
    expect(lineOf('budget', { piece: 'rib', probability: 0.4, faits })).to.equal(
      'non reconnue avec certitude',
    );
    const [papier] = appel.autresPapiers;
    const view = viewOf('budget', { autre: papier?.id ?? '' });
    expect(view).to.deep.include({ reconnu: papier?.id, remarques: [] });
    expect(view?.ligne).to.include(papier?.libelle.fr);
  });

  it('says that it was not read, or not whole, and what else it holds', () => {
    expect(lineOf('rib', { etat: 'non_lue' })).to.equal('non lue par le programme');
    expect(lineOf('rib', { etat: 'en_cours' })).to.equal('non lue par le programme');
    expect(lineOf('asso_statuts', { pages: 400, lues: 7, aussi: ['rib'] })).to.equal(
      'reconnue, contient aussi : RIB ou IBAN – 7 pages lues sur 400',
    );
  });

  it('is not there where the operator has reading off', () => {
    const [piece] = appel.pieces;
    expect(piece && lectureView(words, piece, {}, { champs: {} }, appel)).to.equal(undefined);
  });
});
