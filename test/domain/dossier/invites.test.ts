import { expect } from 'chai';
import {
  adresseAdmise,
  hasAcces,
  staysReachable,
  withAcces,
  withoutAcces,
} from '../../../domain/dossier/acces.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import {
  autresAcces,
  invitesActifs,
  isInvited,
  newInvite,
  refusInvitation,
  withInvite,
  withoutInvite,
} from '../../../domain/dossier/invites.js';
import { issueCode } from '../../../domain/dossier/one-time-code.js';
import { withRepriseSent } from '../../../domain/dossier/reprise.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const DAY_MS = 86_400_000;
const after = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
const COLLEGUE = 'claire@mde.example';

describe('second contacts', () => {
  let dossier: Dossier;
  before(async () => {
    dossier = deposeDossier(await facilitateurs2023(), { statut: 'brouillon' });
  });

  const inviting = (from: Dossier, adresse: string, at = NOW): Dossier =>
    withInvite(from, newInvite(from, adresse, at));
  const letIn = (from: Dossier): Dossier =>
    withAcces(from, { owner: 'dl_b', conversationId: 'c2', adresse: COLLEGUE, depuis: NOW.toISOString() });

  it('are invited by a contact whose address is proved, and by nobody else', () => {
    expect(refusInvitation(dossier, 'dl_usager', NOW)).to.equal(undefined);
    for (const etat of ['inconnue', 'code_envoye', 'non_verifiee'] as const)
      expect(
        refusInvitation({ ...dossier, adresse: { ...dossier.adresse, etat } }, 'dl_usager', NOW),
      ).to.equal('non_verifiee');
    const shared = letIn(inviting(dossier, COLLEGUE));
    expect(isInvited(shared, 'dl_b')).to.equal(true);
    expect(refusInvitation(shared, 'dl_b', NOW)).to.equal('invite');
    expect(refusInvitation(shared, 'dl_usager', NOW)).to.equal(undefined);
  });

  it('may open the dossier from then on, and the trace says who invited them', () => {
    expect(adresseAdmise(dossier, COLLEGUE)).to.equal(undefined);
    const shared = inviting(dossier, COLLEGUE);
    expect(adresseAdmise(shared, COLLEGUE.toUpperCase())).to.equal(COLLEGUE);
    expect(shared.invites).to.deep.equal([
      { adresse: COLLEGUE, par: dossier.champs['email'], depuis: NOW.toISOString() },
    ]);
  });

  it('lose it wholly when it is withdrawn: people let in, codes on their way; the trace stays', () => {
    const code = { ...issueCode('x', NOW), adresse: COLLEGUE, owner: 'dl_c' };
    const shared = withRepriseSent(letIn(inviting(dossier, COLLEGUE)), code, NOW);
    const [invite] = invitesActifs(shared);
    const closed = withoutInvite(shared, invite!, after(1));
    expect(hasAcces(closed, 'dl_b')).to.equal(false);
    expect(hasAcces(closed, 'dl_usager')).to.equal(true);
    expect(adresseAdmise(closed, COLLEGUE)).to.equal(undefined);
    expect(closed.reprise?.codes).to.deep.equal([]);
    expect(closed.invites).to.deep.equal([{ ...invite, retireLe: after(1).toISOString() }]);
  });

  it('and other devices that a code opened are each an access of its own', () => {
    const office = {
      owner: 'dl_c',
      conversationId: 'c3',
      adresse: 'noel@mde.example',
      depuis: NOW.toISOString(),
    };
    const shared = withAcces(letIn(inviting(dossier, COLLEGUE)), office);
    expect(autresAcces(shared, 'dl_usager')).to.deep.equal([office]);
    expect(autresAcces(shared, 'dl_c')).to.deep.equal([dossier.acces[0]]);
    expect(autresAcces(shared, 'dl_b')).to.deep.equal([dossier.acces[0], office]);
  });

  it('lose the codes on their way to them with their access', () => {
    const code = { ...issueCode('x', NOW), adresse: COLLEGUE, owner: 'dl_b' };
    const shared = withRepriseSent(letIn(inviting(dossier, COLLEGUE)), code, NOW);
    expect(withoutAcces(shared, 'dl_b').reprise?.codes).to.deep.equal([]);
    expect(withoutAcces(shared, 'dl_usager').reprise?.codes).to.deep.equal([code]);
  });

  it('are few a day and few in all, withdrawn or not: this sends no mail to whom one likes', () => {
    let many = dossier;
    for (let n = 0; n < 3; n++) many = inviting(many, `c${n}@mde.example`);
    expect(refusInvitation(many, 'dl_usager', NOW)).to.equal('limite_jour');
    expect(refusInvitation(many, 'dl_usager', after(1))).to.equal(undefined);
    for (let n = 3; n < 5; n++) many = inviting(many, `c${n}@mde.example`, after(1));
    expect(refusInvitation(many, 'dl_usager', after(9))).to.equal('limite');
    for (const invite of invitesActifs(many)) many = withoutInvite(many, invite, after(9));
    for (let n = 5; n < 10; n++) {
      expect(refusInvitation(many, 'dl_usager', after(9 + n))).to.equal(undefined);
      many = inviting(many, `c${n}@mde.example`, after(9 + n));
      many = withoutInvite(many, invitesActifs(many)[0]!, after(9 + n));
    }
    expect(refusInvitation(many, 'dl_usager', after(99))).to.equal('limite');
  });

  it('keep a dossier reachable that everybody else leaves', () => {
    const unproved: Dossier = { ...dossier, adresse: { etat: 'non_verifiee', essais: 0, envois: 0 } };
    expect(staysReachable(dossier, 'dl_usager')).to.equal(true);
    expect(staysReachable(unproved, 'dl_usager')).to.equal(false);
    expect(staysReachable(letIn(unproved), 'dl_usager')).to.equal(true);
    expect(staysReachable(withoutAcces(letIn(unproved), 'dl_b'), 'dl_usager')).to.equal(false);
    expect(staysReachable(inviting(unproved, COLLEGUE), 'dl_usager')).to.equal(true);
  });
});
