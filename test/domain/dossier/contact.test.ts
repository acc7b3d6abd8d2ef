import { expect } from 'chai';
import { adresseAdmise } from '../../../domain/dossier/acces.js';
import { withCodeSent, withCodeTried, withoutVerification } from '../../../domain/dossier/adresse-contact.js';
import { withAnswers } from '../../../domain/dossier/change-dossier.js';
import {
  adresseProuvee,
  contactOf,
  contactVerifie,
  etatContact,
  withContactSettled,
} from '../../../domain/dossier/contact.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { invitesActifs, isInvited, newInvite, withInvite } from '../../../domain/dossier/invites.js';
import { issueCode } from '../../../domain/dossier/one-time-code.js';
import { withRepriseSent, withRepriseTried } from '../../../domain/dossier/reprise.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const MINE = 'moi@mde.example';
const VICTIM = 'victime@mairie.example';

describe('the contact of a dossier', () => {
  let appel: Appel;
  let proved: Dossier;
  before(async () => {
    const known = await facilitateurs2023();
    // The same call, whose address field is called otherwise.
    const champs = known.champs.map((champ) =>
      champ.type === 'email' ? { ...champ, id: 'courriel' } : champ,
    );
    appel = { ...known, champs };
    const given = deposeDossier(appel, { statut: 'brouillon', champs: { courriel: MINE } });
    proved = withCodeTried(withCodeSent(given, MINE, issueCode('juste', NOW)), 'juste', NOW).dossier;
  });

  it('is the answer to the field of its type, whatever the field is called', () => {
    expect(contactOf(appel, proved)).to.equal(MINE);
    expect(contactVerifie(appel, proved)).to.equal(MINE);
    expect(adresseAdmise(proved, MINE), 'its owner is not locked out').to.equal(MINE);
    expect(newInvite(proved, 'c@mde.example', NOW).par).to.equal(MINE);
  });

  it('is proved no more once another address is given, though a proof was kept', () => {
    const changed = withAnswers(proved, { courriel: VICTIM }, NOW);
    expect(contactOf(appel, changed)).to.equal(VICTIM);
    expect(contactVerifie(appel, changed)).to.equal(undefined);
    expect(etatContact(appel, changed)).to.equal('inconnue');
    expect(adresseAdmise(changed, VICTIM)).to.equal(undefined);
  });

  it('is not proved by a code that another address got', () => {
    const sent = withCodeSent(withAnswers(proved, { courriel: MINE }, NOW), MINE, issueCode('juste', NOW));
    const changed = withAnswers(sent, { courriel: VICTIM }, NOW);
    const tried = withCodeTried(changed, 'juste', NOW).dossier;
    expect(contactVerifie(appel, tried)).to.equal(undefined);
    const settled = withCodeTried(withContactSettled(appel, changed), 'juste', NOW);
    expect(settled.refusal).to.equal('faux');
  });

  it('forgets what was known of another address, but not how many codes were sent', () => {
    const changed = withContactSettled(appel, withAnswers(proved, { courriel: VICTIM }, NOW));
    expect(changed.adresse).to.deep.equal({ etat: 'inconnue', essais: 0, envois: 2 });
    expect(adresseProuvee(changed)).to.equal(undefined);
    expect(withContactSettled(appel, proved)).to.equal(proved);
    const declined = withoutVerification(proved, MINE);
    expect(withContactSettled(appel, withAnswers(declined, { telephone: '03' }, NOW)).adresse.etat).to.equal(
      'non_verifiee',
    );
  });

  it('that has no address is unknown', () => {
    expect(etatContact(appel, { ...proved, champs: {} })).to.equal('inconnue');
    expect(contactOf({ champs: [] }, proved)).to.equal(undefined);
  });

  it('who was invited before is a colleague no more', () => {
    const invite = newInvite(proved, 'c@mde.example', NOW);
    const acces = [
      ...proved.acces,
      { owner: 'dl_c', conversationId: 'c', adresse: 'C@mde.example', depuis: '' },
    ];
    const shared = { ...withInvite(proved, invite), acces };
    expect(isInvited(shared, 'dl_c')).to.equal(true);
    expect(
      isInvited({ ...shared, adresse: { ...shared.adresse, adresse: 'c@mde.example' } }, 'dl_c'),
    ).to.equal(false);
    expect(invitesActifs(shared)).to.deep.equal([invite]);
  });

  it('that changed lets in no code on its way to the former one', () => {
    const code = { ...issueCode('reprise', NOW), adresse: MINE, owner: 'dl_b' };
    const sent = withRepriseSent(proved, code, NOW);
    const by = { owner: 'dl_b', conversationId: 'c' };
    expect(withRepriseTried(sent, 'reprise', by, NOW).refusal).to.equal(undefined);
    const changed = withContactSettled(appel, withAnswers(sent, { courriel: VICTIM }, NOW));
    expect(withRepriseTried(changed, 'reprise', by, NOW).refusal).to.equal('faux');
  });
});
