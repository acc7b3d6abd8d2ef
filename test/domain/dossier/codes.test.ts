import { expect } from 'chai';
import {
  CODE_SENDS,
  maySendCode,
  withCodeSent,
  withCodeTried,
} from '../../../domain/dossier/adresse-contact.js';
import { newDossier } from '../../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { CODE_TRIES } from '../../../domain/dossier/one-time-code.js';
import { makeReference, readReference } from '../../../domain/dossier/reference.js';
import { maySendReprise, withRepriseSent, withRepriseTried } from '../../../domain/dossier/reprise.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

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
    const sent = withCodeSent(empty, 'juste', NOW);
    expect(withCodeTried(sent, 'juste', later(10)).dossier.adresse.etat).to.equal('verifiee');
    expect(withCodeTried(sent, 'juste', later(10.1)).refusal).to.equal('expire');
    expect(withCodeTried(sent, 'faux', later(1)).refusal).to.equal('faux');
  });

  it('are worth nothing after five wrong tries, even the right one', () => {
    let dossier = withCodeSent(empty, 'juste', NOW);
    for (let n = 0; n < CODE_TRIES; n++) dossier = withCodeTried(dossier, 'faux', NOW).dossier;
    expect(withCodeTried(dossier, 'juste', NOW)).to.include({ refusal: 'epuise' });
  });

  it('are sent a few times only', () => {
    let dossier = empty;
    for (let n = 0; n < CODE_SENDS; n++) {
      expect(maySendCode(dossier)).to.equal(true);
      dossier = withCodeSent(dossier, 'x', NOW);
    }
    expect(maySendCode(dossier)).to.equal(false);
  });

  it('give a dossier to who typed the right one, once', () => {
    const to = { owner: 'dl_b', conversationId: 'c2' };
    const verified: Dossier = { ...empty, adresse: { etat: 'verifiee', essais: 0, envois: 1 } };
    expect(maySendReprise(empty, NOW)).to.equal(false);
    const sent = withRepriseSent(verified, 'juste', NOW);
    expect(withRepriseTried(sent, 'faux', to, NOW)).to.nested.include({
      refusal: 'faux',
      'dossier.owner': 'dl_a',
    });
    const { dossier, refusal } = withRepriseTried(sent, 'juste', to, later(9));
    expect(refusal).to.equal(undefined);
    expect(dossier).to.include(to);
    expect(withRepriseTried(dossier, 'juste', { owner: 'dl_c', conversationId: 'c3' }, NOW).refusal).to.equal(
      'faux',
    );
  });

  it('to resume a dossier are few a day, and come back the next one', () => {
    let dossier: Dossier = { ...empty, adresse: { etat: 'verifiee', essais: 0, envois: 1 } };
    for (let n = 0; n < 5; n++) dossier = withRepriseSent(dossier, 'x', NOW);
    expect(maySendReprise(dossier, NOW)).to.equal(false);
    expect(maySendReprise(dossier, later(25 * 60))).to.equal(true);
  });
});

describe('references', () => {
  it('are made of letters and digits that nobody mistakes', () => {
    expect(makeReference('AAP23', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.999])).to.match(
      /^AAP23-[2-9ACDEFGHJKMPQRTVWXYZ]{4}-[2-9ACDEFGHJKMPQRTVWXYZ]{4}$/,
    );
  });

  for (const [text, reference] of [
    ['AAP23-7KQ4-M2XD', 'AAP23-7KQ4-M2XD'],
    ['mon dossier est le aap23 7kq4 m2xd, merci', 'AAP23-7KQ4-M2XD'],
    ['AAP237KQ4M2XD', 'AAP23-7KQ4-M2XD'],
    ['date limite de l’appel 2023', undefined],
    ['732 829 320 00074', undefined],
  ] as const) {
    it(`« ${text} » → ${reference ?? 'none'}`, () => {
      expect(readReference(text)).to.equal(reference);
    });
  }
});
