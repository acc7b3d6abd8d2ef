import { expect } from 'chai';
import fc from 'fast-check';
import {
  CODE_SENDS,
  maySendCode,
  withCodeSent,
  withCodeTried,
} from '../../../domain/dossier/adresse-contact.js';
import { newDossier } from '../../../domain/dossier/change-dossier.js';
import { adresseAdmise, hasAcces } from '../../../domain/dossier/acces.js';
import type { CodeReprise, Dossier } from '../../../domain/dossier/dossier.js';
import { CODE_MINUTES, CODE_TRIES, issueCode, tryCode } from '../../../domain/dossier/one-time-code.js';
import { withRepriseSent, withRepriseTried } from '../../../domain/dossier/reprise.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

const CONTACT = 'noel@mde.example';

describe('one-time codes', () => {
  let empty: Dossier;

  before(async () => {
    const appel = await facilitateurs2023();
    empty = newDossier({
      reference: 'AAP23-7KQ4-M2XD',
      appel,
      owner: 'dl_a',
      conversationId: 'c1',
      langue: 'fr',
      now: NOW,
    });
  });

  it('prove the address with the right code, within ten minutes', () => {
    const sent = withCodeSent(empty, CONTACT, issueCode('juste', NOW));
    expect(withCodeTried(sent, 'juste', later(10)).dossier.adresse.etat).to.equal('verifiee');
    expect(withCodeTried(sent, 'juste', later(10.1)).refusal).to.equal('expire');
    expect(withCodeTried(sent, 'faux', later(1)).refusal).to.equal('faux');
  });

  it('are worth nothing after five wrong tries, even the right one', () => {
    let dossier = withCodeSent(empty, CONTACT, issueCode('juste', NOW));
    for (let n = 0; n < CODE_TRIES; n++) dossier = withCodeTried(dossier, 'faux', NOW).dossier;
    expect(withCodeTried(dossier, 'juste', NOW)).to.include({ refusal: 'epuise' });
  });

  it('are of no use when none was sent', () => {
    expect(withCodeTried(empty, '', NOW)).to.deep.equal({ dossier: empty, refusal: 'faux' });
  });

  it('leave the dossier as it was, but for what is known of its address', () => {
    const sent = withCodeSent(empty, CONTACT, issueCode('juste', NOW));
    expect(sent.adresse).to.deep.equal({
      etat: 'code_envoye',
      adresse: CONTACT,
      ...issueCode('juste', NOW),
      envois: 1,
    });
    const { dossier } = withCodeTried(sent, 'juste', NOW);
    expect(dossier).to.deep.equal({
      ...empty,
      adresse: { etat: 'verifiee', adresse: CONTACT, essais: 0, envois: 1 },
    });
  });

  it('say at the fifth wrong try that they are used up, and count each try', () => {
    const refusals = [];
    let code = issueCode('juste', NOW);
    for (let n = 0; n < CODE_TRIES; n++) {
      const tried = tryCode(code, 'faux', NOW);
      refusals.push(tried.refusal);
      ({ code } = tried);
    }
    expect(refusals).to.deep.equal(['faux', 'faux', 'faux', 'faux', 'epuise']);
    expect(code.essais).to.equal(CODE_TRIES);
    expect(tryCode(code, 'juste', NOW)).to.deep.equal({ code, refusal: 'epuise' });
  });

  it('are accepted only when right, in time, and before the tries are used up, whatever is tried', () => {
    const tries = fc.array(fc.record({ right: fc.boolean(), minutes: fc.nat(12) }), { maxLength: 12 });
    fc.assert(
      fc.property(tries, (all) => {
        let code = issueCode('juste', NOW);
        all.forEach(({ right, minutes }, n) => {
          const tried = tryCode(code, right ? 'juste' : 'faux', later(minutes));
          expect(tried.refusal === undefined).to.equal(right && minutes <= CODE_MINUTES && n < CODE_TRIES);
          expect(tried.code).to.deep.equal({ ...code, essais: Math.min(n + 1, CODE_TRIES) });
          ({ code } = tried);
        });
      }),
    );
  });

  it('are sent a few times only', () => {
    let dossier = empty;
    for (let n = 0; n < CODE_SENDS; n++) {
      expect(maySendCode(dossier)).to.equal(true);
      dossier = withCodeSent(dossier, CONTACT, issueCode('x', NOW));
    }
    expect(maySendCode(dossier)).to.equal(false);
  });

  describe('to resume a dossier', () => {
    const adresse = 'noel@mde.example';
    const first = { owner: 'dl_a', conversationId: 'c1' };
    const second = { owner: 'dl_b', conversationId: 'c2' };
    let verified: Dossier;
    const codeFor = (owner: string): CodeReprise => ({
      ...issueCode(`code de ${owner}`, NOW),
      adresse,
      owner,
    });

    before(() => {
      const champs = { email: adresse };
      verified = { ...empty, champs, adresse: { etat: 'verifiee', adresse, essais: 0, envois: 1 } };
    });

    it('go to the proved address of the contact only, however it is typed', () => {
      expect(adresseAdmise(verified, 'Noel@MDE.example')).to.equal(adresse);
      expect(adresseAdmise(verified, 'paul@mde.example')).to.equal(undefined);
      expect(adresseAdmise({ ...verified, adresse: empty.adresse }, adresse)).to.equal(undefined);
    });

    it('open it to who typed the right one, once, and nobody loses it', () => {
      const sent = withRepriseSent(verified, codeFor('dl_b'), NOW);
      const wrong = withRepriseTried(sent, 'faux', second, NOW);
      expect(wrong.refusal).to.equal('faux');
      expect(hasAcces(wrong.dossier, 'dl_b')).to.equal(false);
      const { dossier, refusal } = withRepriseTried(wrong.dossier, 'code de dl_b', second, later(9));
      expect(refusal).to.equal(undefined);
      expect(dossier.acces).to.deep.equal([
        { ...first, depuis: NOW.toISOString() },
        { ...second, adresse, depuis: later(9).toISOString() },
      ]);
      const third = { owner: 'dl_c', conversationId: 'c3' };
      expect(withRepriseTried(dossier, 'code de dl_b', third, NOW).refusal).to.equal('faux');
    });

    it('are worth nothing to others, who can’t wear out their tries either', () => {
      let dossier = withRepriseSent(verified, codeFor('dl_b'), NOW);
      const thief = { owner: 'dl_voleur', conversationId: 'c9' };
      expect(withRepriseTried(dossier, 'code de dl_b', thief, NOW).refusal).to.equal('faux');
      for (let n = 0; n < CODE_TRIES; n++) dossier = withRepriseTried(dossier, 'faux', thief, NOW).dossier;
      expect(withRepriseTried(dossier, 'code de dl_b', second, NOW).refusal).to.equal(undefined);
    });

    it('may be on their way to two people at a time; a new one takes the place of one’s own', () => {
      const sent = withRepriseSent(withRepriseSent(verified, codeFor('dl_b'), NOW), codeFor('dl_c'), NOW);
      const { dossier } = withRepriseTried(sent, 'code de dl_b', second, NOW);
      const third = { owner: 'dl_c', conversationId: 'c3' };
      const again = withRepriseSent(dossier, { ...codeFor('dl_c'), empreinte: 'nouveau' }, NOW);
      expect(withRepriseTried(again, 'code de dl_c', third, NOW).refusal).to.equal('faux');
      expect(withRepriseTried(again, 'nouveau', third, NOW).dossier.acces).to.have.length(3);
    });

    it('are forgotten once they were used, refused nobody else’s, or expired', () => {
      const both = withRepriseSent(withRepriseSent(verified, codeFor('dl_b'), NOW), codeFor('dl_c'), NOW);
      const owners = ({ reprise }: Dossier): readonly string[] =>
        (reprise?.codes ?? []).map(({ owner }) => owner);
      expect(owners(withRepriseTried(both, 'code de dl_b', second, NOW).dossier)).to.deep.equal(['dl_c']);
      const wrong = withRepriseTried(both, 'faux', second, NOW).dossier;
      expect(wrong.reprise?.codes).to.deep.equal([codeFor('dl_c'), { ...codeFor('dl_b'), essais: 1 }]);
      const again = (minutes: number): Dossier =>
        withRepriseSent(both, { ...issueCode('x', later(minutes)), adresse, owner: 'dl_d' }, later(minutes));
      expect(owners(again(10))).to.deep.equal(['dl_b', 'dl_c', 'dl_d']);
      expect(owners(again(10.1))).to.deep.equal(['dl_d']);
    });

    it('are none where none was asked for', () => {
      expect(withRepriseTried(verified, '', second, NOW)).to.deep.equal({
        dossier: verified,
        refusal: 'faux',
      });
    });
  });
});
