import { expect } from 'chai';
import fc from 'fast-check';
import type { Appel } from '../../../domain/appel/appel.js';
import {
  emptied,
  newDossier,
  withAnswers,
  withFichiers,
  withPassed,
  withPostponed,
} from '../../../domain/dossier/change-dossier.js';
import { withoutVerification } from '../../../domain/dossier/adresse-contact.js';
import type { Dossier, Fichier, Valeurs } from '../../../domain/dossier/dossier.js';
import {
  missingPieces,
  nextStep,
  requiredPieces,
  sentChamps,
  sentPieces,
  steps,
  unneededChamps,
  unneededPieces,
} from '../../../domain/dossier/steps.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const OPEN = new Date('2023-05-15T10:00:00+02:00');
const FICHIER: Fichier = {
  id: 'f',
  nom: 'a.pdf',
  format: 'pdf',
  taille: 10,
  sha256: 'x',
  recuLe: OPEN.toISOString(),
};

/** What each kind of structure must give, besides what all must. */
const CASES: readonly (readonly [string, Valeurs, readonly string[]])[] = [
  [
    'association, Cerfa',
    { formeJuridique: 'association', formulaire: 'cerfa', rna: 'W712001234' },
    ['asso_etats'],
  ],
  [
    'association, autre formulaire',
    { formeJuridique: 'association', formulaire: 'autre', rna: 'W712001234' },
    ['honneur', 'asso_etats', 'cer'],
  ],
  [
    'association sans RNA',
    { formeJuridique: 'association', formulaire: 'cerfa', rna: 'aucun' },
    ['asso_etats', 'asso_statuts', 'asso_dirigeants'],
  ],
  ['fondation', { formeJuridique: 'fondation' }, ['honneur', 'cer']],
  ['collectivité', { formeJuridique: 'collectivite' }, ['honneur', 'coll_delib']],
  ['EPCI', { formeJuridique: 'epci' }, ['honneur', 'coll_delib']],
  ['établissement public', { formeJuridique: 'etablissement_public' }, ['honneur', 'coll_delib']],
  ['GIP', { formeJuridique: 'gip' }, ['honneur', 'gip_convention']],
  ['entreprise', { formeJuridique: 'entreprise' }, ['honneur', 'ent_comptes']],
  ['autre forme', { formeJuridique: 'autre' }, ['honneur']],
  ['autre signataire', { formeJuridique: 'autre', representantLegal: false }, ['delegation', 'honneur']],
  ['cofinancement', { formeJuridique: 'autre', cofinance: true }, ['honneur', 'cofinanceurs']],
  ['renouvellement', { formeJuridique: 'autre', renouvellement: true }, ['honneur', 'crf']],
];
const FOR_ALL = ['formulaire', 'note_projet', 'budget', 'rib'];

describe('the steps of a dossier', () => {
  let appel: Appel;
  let empty: Dossier;

  before(async () => {
    appel = await facilitateurs2023();
    empty = newDossier({
      reference: 'AAP23-7KQ4-M2XD',
      appel,
      owner: 'dl_a',
      conversationId: 'c',
      langue: 'fr',
      now: OPEN,
    });
  });

  for (const [name, valeurs, own] of CASES) {
    it(`asks the right documents: ${name}`, () => {
      const ids = requiredPieces(withAnswers(empty, valeurs, OPEN), appel).map(({ id }) => id);
      expect(ids).to.have.members([...FOR_ALL, ...own]);
    });
  }

  it('begins with the first field, and goes on as they are answered', () => {
    expect(named(empty)).to.equal('champ siret');
    expect(named(withAnswers(empty, { siret: '73282932000074' }, OPEN))).to.equal('champ structure');
  });

  it('verifies the address right after it was given, and again when it changes', () => {
    const given = upTo('email', { email: 'a@exemple.fr' });
    expect(named(given)).to.equal('code');
    const declined = withoutVerification(given, 'a@exemple.fr');
    expect(named(declined)).to.equal('champ telephone');
    expect(named(withAnswers(declined, { email: 'b@exemple.fr' }, OPEN))).to.equal('code');
    expect(named(withAnswers(declined, { email: 'a@exemple.fr' }, OPEN))).to.equal('champ telephone');
  });

  it('comes back to a postponed document before the review, and never files without it', () => {
    const postponed = withPostponed(allAnswered(), piece('rib'), OPEN);
    const others = requiredPieces(postponed, appel).filter(({ id }) => id !== 'rib');
    const rest = others.reduce((dossier, each) => withFichiers(dossier, each, [FICHIER], OPEN), postponed);
    const passed = withPassed(rest, piece('fiche_poste'), OPEN);
    expect(nextStep(passed, appel, OPEN)).to.deep.equal({ kind: 'incomplet', pieces: [piece('rib')] });
    expect(named(withFichiers(passed, piece('rib'), [FICHIER], OPEN))).to.equal('recapitulatif');
  });

  it('keeps a document that a changed answer makes unneeded, and does not send it', () => {
    const signed = withFichiers(
      withAnswers(empty, { representantLegal: false }, OPEN),
      piece('delegation'),
      [FICHIER],
      OPEN,
    );
    const changed = withAnswers(signed, { representantLegal: true }, OPEN);
    expect(changed.pieces['delegation']).to.deep.equal([FICHIER]);
    expect(unneededPieces(changed, appel).map(({ id }) => id)).to.deep.equal(['delegation']);
    expect(sentPieces(changed, appel)).to.deep.equal([]);
  });

  it('asks for the document that the call only wishes for after all the others, unless it is passed over', () => {
    const all = requiredPieces(allAnswered(), appel).reduce(
      (dossier, each) => withFichiers(dossier, each, [FICHIER], OPEN),
      allAnswered(),
    );
    expect(named(all)).to.equal('piece fiche_poste');
    expect(named(withPassed(all, piece('fiche_poste'), OPEN))).to.equal('recapitulatif');
    const asked: Appel = { ...appel, pieces: appel.pieces.map((each) => unneeded(each, 'fiche_poste')) };
    expect(nextStep(all, asked, OPEN).kind).to.equal('recapitulatif');
  });

  it('sends what was answered and given as long as it applies, and keeps the rest', () => {
    const given = withFichiers(
      withAnswers(empty, { formeJuridique: 'association', rna: 'W712001234', cofinance: true }, OPEN),
      piece('cofinanceurs'),
      [FICHIER],
      OPEN,
    );
    const ids = (list: typeof sentChamps | typeof sentPieces, dossier: Dossier): readonly string[] =>
      list(dossier, appel).map(({ id }) => id);
    expect(ids(sentChamps, given)).to.deep.equal(['formeJuridique', 'rna', 'cofinance']);
    expect(ids(sentPieces, given)).to.deep.equal(['cofinanceurs']);
    expect([ids(unneededChamps, given), ids(unneededPieces, given)]).to.deep.equal([[], []]);
    const changed = withAnswers(given, { formeJuridique: 'gip', cofinance: false }, OPEN);
    expect(ids(sentChamps, changed)).to.deep.equal(['formeJuridique', 'cofinance']);
    expect(ids(sentPieces, changed)).to.deep.equal([]);
    expect(ids(unneededChamps, changed)).to.deep.equal(['rna']);
    expect(ids(unneededPieces, changed)).to.deep.equal(['cofinanceurs']);
  });

  for (const [instant, kind] of [
    ['2023-03-28T23:59:59+02:00', 'ferme'],
    ['2023-03-29T00:00:00+02:00', 'champ'],
    ['2023-07-01T23:59:59+02:00', 'champ'],
    ['2023-07-01T23:59:59.999+02:00', 'champ'],
    ['2023-07-02T00:00:00+02:00', 'ferme'],
  ] as const) {
    it(`is ${kind} at ${instant}`, () => {
      expect(nextStep(empty, appel, new Date(instant)).kind).to.equal(kind);
    });
  }

  it('starts over with nothing answered and the same reference; codes already sent still count', () => {
    const again = emptied({ ...allAnswered(), adresse: { etat: 'verifiee', essais: 0, envois: 3 } }, OPEN);
    expect(again).to.deep.include({
      reference: empty.reference,
      champs: {},
      pieces: {},
      adresse: { etat: 'inconnue', essais: 0, envois: 3 },
    });
  });

  it('never files a dossier that lacks something, whatever the answers', () => {
    const answers = fc.record(
      Object.fromEntries(appel.champs.map((champ) => [champ.id, fc.constantFrom(...possible(champ.id))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, fc.subarray(appel.pieces.map(({ id }) => id)), (given, there) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([, valeur]) => valeur !== undefined),
        ) as Valeurs;
        const answered = withoutVerification(withAnswers(empty, known, OPEN), String(known['email']));
        const dossier = there.reduce((each, id) => withFichiers(each, piece(id), [FICHIER], OPEN), answered);
        const step = nextStep(dossier, appel, OPEN);
        if (step.kind !== 'recapitulatif') return true;
        const lacking = steps(dossier, appel).some(
          (each) =>
            each.kind === 'champ' && !each.champ.facultatif && dossier.champs[each.champ.id] === undefined,
        );
        return !lacking && missingPieces(dossier, appel).length === 0;
      }),
    );
  });

  function piece(id: string): Appel['pieces'][number] {
    return appel.pieces.find((each) => each.id === id)!;
  }

  /** The document, asked for in a case that is not this dossier's. */
  function unneeded(each: Appel['pieces'][number], id: string): Appel['pieces'][number] {
    return each.id === id ? { ...each, quand: { si: { formeJuridique: 'gip', cofinance: true } } } : each;
  }

  function possible(id: string): (string | boolean | number)[] {
    const champ = appel.champs.find((each) => each.id === id)!;
    if (champ.type === 'ouinon') return [true, false];
    return champ.options.length > 0 ? champ.options.map((option) => option.id) : ['x'];
  }

  function allAnswered(): Dossier {
    const valeurs = Object.fromEntries(appel.champs.map(({ id }) => [id, possible(id)[0]!]));
    return withoutVerification(
      withAnswers(empty, { ...valeurs, cofinance: false, renouvellement: false }, OPEN),
      String(valeurs['email']),
    );
  }

  function upTo(id: string, last: Valeurs): Dossier {
    const before = appel.champs.slice(
      0,
      appel.champs.findIndex((champ) => champ.id === id),
    );
    return withAnswers(
      empty,
      { ...Object.fromEntries(before.map((champ) => [champ.id, possible(champ.id)[0]!])), ...last },
      OPEN,
    );
  }

  function named(dossier: Dossier): string {
    const step = nextStep(dossier, appel, OPEN);
    return step.kind === 'champ'
      ? `champ ${step.champ.id}`
      : step.kind === 'piece'
        ? `piece ${step.piece.id}`
        : step.kind;
  }
});
