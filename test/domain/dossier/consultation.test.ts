import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { emptied, newDossier, withAnswers } from '../../../domain/dossier/change-dossier.js';
import {
  awaitsConfirmation,
  differingChamps,
  siretToLookUp,
  withConfirmation,
  withConsultation,
  withRefusal,
} from '../../../domain/dossier/consultation.js';
import type { Dossier, Valeurs } from '../../../domain/dossier/dossier.js';
import type { ReponseRegistre } from '../../../domain/dossier/registre.js';
import { nextStep } from '../../../domain/dossier/steps.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { territoires } from '../../support/territoires.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const SIRET = '77567227221138';
const FOUND: ReponseRegistre = {
  kind: 'trouve',
  fiche: {
    etat: 'actif',
    nom: 'MDE DU MACONNAIS',
    adresse: '12 RUE DE LA REPUBLIQUE 71000 MACON',
    commune: '71270',
    natureJuridique: '9220',
    rna: 'W712000123',
  },
};

describe('the registry’s word in a dossier', () => {
  let appel: Appel;
  const dossier = (champs: Valeurs, reponse?: ReponseRegistre): Dossier => {
    const start = {
      reference: 'AAP23-7KQ4-M2XD',
      appel,
      owner: 'u',
      conversationId: 'c',
      langue: 'fr' as const,
      now: NOW,
    };
    const answered = withAnswers(newDossier(start), champs, NOW);
    return reponse === undefined
      ? answered
      : withConsultation(answered, { appel, territoires }, reponse, NOW);
  };
  const differing = (one: Dossier): readonly string[] => differingChamps(one, appel).map(({ id }) => id);
  before(async () => {
    appel = await facilitateurs2023();
  });

  it('is asked for once for each SIRET', () => {
    expect(siretToLookUp(dossier({}), appel, NOW)).to.equal(undefined);
    expect(siretToLookUp(dossier({ siret: SIRET }), appel, NOW)).to.equal(SIRET);
    for (const reponse of [FOUND, { kind: 'introuvable' }, { kind: 'injoignable' }] as const)
      expect(siretToLookUp(dossier({ siret: SIRET }, reponse), appel, NOW)).to.equal(undefined);
    const changed = withAnswers(dossier({ siret: SIRET }, FOUND), { siret: '73282932000074' }, NOW);
    expect(siretToLookUp(changed, appel, NOW)).to.equal('73282932000074');
    expect(awaitsConfirmation(changed, appel), 'about the former SIRET').to.equal(false);
  });

  it('is asked for again a quarter of an hour after the registry was silent, and only then', () => {
    const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
    const silent = dossier({ siret: SIRET }, { kind: 'injoignable' });
    expect(siretToLookUp(silent, appel, after(14))).to.equal(undefined);
    expect(siretToLookUp(silent, appel, after(15))).to.equal(SIRET);
    expect(siretToLookUp(dossier({ siret: SIRET }, { kind: 'introuvable' }), appel, after(15))).to.equal(
      undefined,
    );
    expect(siretToLookUp(dossier({ siret: SIRET }, FOUND), appel, after(15))).to.equal(undefined);
  });

  it('is no answer before it is confirmed, and the step that asks is found in the dossier alone', () => {
    const found = dossier({ siret: SIRET }, FOUND);
    expect(found.champs).to.deep.equal({ siret: SIRET });
    expect(nextStep(JSON.parse(JSON.stringify(found)) as Dossier, appel, NOW)).to.deep.equal({
      kind: 'registre',
    });
    expect(found.registre).to.include({ etat: 'actif', consulteLe: NOW.toISOString() });
  });

  it('fills every field once confirmed, and asks none of them', () => {
    const confirmed = withConfirmation(dossier({ siret: SIRET }, FOUND), appel, [], NOW);
    expect(confirmed.champs).to.deep.equal({ siret: SIRET, ...confirmed.registre?.valeurs });
    expect(nextStep(confirmed, appel, NOW)).to.have.nested.property('champ.id', 'formulaire');
  });

  it('asks what was said to be wrong, and keeps an answer given before', () => {
    const found = dossier({ siret: SIRET, structure: 'Maison de l’emploi' }, FOUND);
    const but = appel.champs.filter(({ id }) => ['structure', 'adresse'].includes(id));
    const corrected = withConfirmation(found, appel, but, NOW);
    expect(corrected.champs['structure']).to.equal('Maison de l’emploi');
    expect(nextStep(corrected, appel, NOW)).to.have.nested.property('champ.id', 'adresse');
    expect(corrected.registre?.reponse).to.equal('corrige');
  });

  it('is kept with what the applicant said of it', () => {
    const found = dossier({ siret: SIRET }, FOUND);
    expect(withConfirmation(found, appel, [], NOW).registre).to.deep.equal({
      ...found.registre,
      reponse: 'confirme',
    });
    expect(withRefusal(found).registre).to.deep.equal({ ...found.registre, reponse: 'refuse' });
  });

  it('is nothing where it was never asked for, or there is nothing to ask about', () => {
    const empty = dossier({});
    expect(withConfirmation(empty, appel, [], NOW)).to.equal(empty);
    expect(withRefusal(empty)).to.equal(empty);
    expect(withConsultation(empty, { appel, territoires }, FOUND, NOW)).to.equal(empty);
  });

  it('is about the SIRET, wherever the call asks for it', () => {
    const reversed = { ...appel, champs: appel.champs.toReversed() };
    expect(siretToLookUp(dossier({ siret: SIRET, structure: 'MDE' }), reversed, NOW)).to.equal(SIRET);
    expect(siretToLookUp(dossier({ siret: SIRET }), { ...appel, champs: [] }, NOW)).to.equal(undefined);
  });

  it('gives nothing when it is refused', () => {
    const refused = withRefusal(dossier({ siret: SIRET }, FOUND));
    expect(refused.champs).to.deep.equal({ siret: SIRET });
    expect(nextStep(refused, appel, NOW)).to.have.nested.property('champ.id', 'structure');
  });

  it('differs only where the dossier says otherwise, in fields that apply', () => {
    const all = ['structure', 'formeJuridique', 'region', 'departement', 'adresse', 'rna'];
    expect(differing(dossier({ siret: SIRET }, FOUND))).to.deep.equal(all);
    const same = { siret: SIRET, structure: 'MDE DU MACONNAIS', region: '27', departement: '71' };
    expect(differing(dossier(same, FOUND))).to.deep.equal(['formeJuridique', 'adresse', 'rna']);
    const company = { ...FOUND, fiche: { ...FOUND.fiche, natureJuridique: '5710' } };
    expect(differing(dossier({ siret: SIRET }, company))).to.not.include('rna');
  });

  it('has nothing to confirm when it says nothing, or did not answer', () => {
    for (const kind of ['introuvable', 'injoignable'] as const) {
      const told = dossier({ siret: SIRET }, { kind });
      expect(awaitsConfirmation(told, appel)).to.equal(false);
      expect(told.registre?.etat).to.equal(kind);
    }
  });

  it('is forgotten when the dossier starts anew', () => {
    expect(emptied(dossier({ siret: SIRET }, FOUND), NOW)).to.not.have.property('registre');
  });
});
