import { expect } from 'chai';
import {
  adressesAdmises,
  hasAcces,
  sameAdresse,
  withAcces,
  withoutAcces,
} from '../../../domain/dossier/acces.js';
import type { Acces, Dossier } from '../../../domain/dossier/dossier.js';
import { invitesActifs, isInvited, withInvite, withoutInvite } from '../../../domain/dossier/invites.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const invite = (adresse: string) => ({ adresse, par: 'noel@mde.example', depuis: NOW.toISOString() });
const access = (owner: string, adresse?: string): Acces => ({
  owner,
  conversationId: `c_${owner}`,
  depuis: NOW.toISOString(),
  ...(adresse === undefined ? {} : { adresse }),
});

describe('who may work on a dossier', () => {
  let dossier: Dossier;
  before(async () => {
    dossier = {
      ...deposeDossier(await facilitateurs2023()),
      acces: [access('a'), access('b', 'b@mde.example')],
    };
  });

  it('is any of those let in, and nobody else', () => {
    expect(['a', 'b', 'c'].map((owner) => hasAcces(dossier, owner))).to.deep.equal([true, true, false]);
  });

  it('is let in once; coming again only says where they are now', () => {
    const again = withAcces(dossier, {
      ...access('a', 'autre@mde.example'),
      conversationId: 'ailleurs',
      depuis: '2024',
    });
    expect(again.acces).to.deep.equal([dossier.acces[1], { ...access('a'), conversationId: 'ailleurs' }]);
    expect(withAcces(dossier, access('c')).acces).to.deep.equal([...dossier.acces, access('c')]);
  });

  it('may leave, and nobody leaves with them', () => {
    expect(withoutAcces(dossier, 'a').acces).to.deep.equal([access('b', 'b@mde.example')]);
    expect(withoutAcces(dossier, 'c').acces).to.deep.equal(dossier.acces);
  });

  it('can be reached where the contact’s address is proved, and those invited', () => {
    const email = dossier.champs['email'];
    expect(adressesAdmises(dossier)).to.deep.equal([email]);
    expect(adressesAdmises(withInvite(dossier, invite('b@mde.example')))).to.deep.equal([
      email,
      'b@mde.example',
    ]);
    expect(
      adressesAdmises({ ...dossier, adresse: { etat: 'code_envoye', essais: 0, envois: 1 } }),
    ).to.deep.equal([]);
  });

  it('is the same person however they write their address', () => {
    expect(sameAdresse('B@mde.example', 'b@MDE.example')).to.equal(true);
    expect(sameAdresse('b@mde.example', 'c@mde.example')).to.equal(false);
  });

  it('is invited when one of those invited has their address, whoever else is', () => {
    const shared = ['c@mde.example', 'B@mde.example'].reduce<Dossier>(
      (each, adresse) => withInvite(each, invite(adresse)),
      dossier,
    );
    expect(isInvited(shared, 'b')).to.equal(true);
    expect(isInvited(shared, 'a'), 'began the dossier').to.equal(false);
    expect(isInvited(shared, 'inconnu')).to.equal(false);
    expect(isInvited(dossier, 'b'), 'nobody was invited').to.equal(false);
    expect(invitesActifs(dossier)).to.deep.equal([]);
  });

  it('loses it with their address only, and an earlier withdrawal keeps its date', () => {
    const before = { ...invite('b@mde.example'), retireLe: '2023-01-01T00:00:00.000Z' };
    const shared = [before, invite('b@mde.example'), invite('c@mde.example')].reduce(withInvite, dossier);
    const closed = withoutInvite(shared, invite('B@mde.example'), NOW);
    expect(closed.invites).to.deep.equal([
      before,
      { ...invite('b@mde.example'), retireLe: NOW.toISOString() },
      invite('c@mde.example'),
    ]);
    expect(closed.acces).to.deep.equal([access('a')]);
    expect(closed).to.not.have.property('reprise');
    expect(withoutInvite(dossier, invite('z@mde.example'), NOW)).to.deep.equal({ ...dossier, invites: [] });
  });
});
