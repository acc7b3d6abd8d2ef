import { expect } from 'chai';
import { parseMailbox } from '../../../../bot/core/mailbox-address.js';
import { checkMailboxes } from '../../../../bot/operator/doctor/check-mailboxes.js';
import {
  checkDkim,
  checkDmarc,
  checkReturn,
  checkSpf,
} from '../../../../bot/operator/doctor/check-sender.js';
import { systemNames, type Names } from '../../../../bot/operator/doctor/names.js';
import { DnsServer } from '../../../support/dns-server.js';
import { territoires } from '../../../support/territoires.js';

const KEY = `v=DKIM1; k=rsa; p=${'A'.repeat(300)}`;

describe('The doctor, of the sender’s domain and the mailboxes', () => {
  let server: DnsServer;
  let names: Names;

  before(async () => {
    server = await DnsServer.start({
      'bon.test': {
        txt: ['autre=chose', 'v=spf1 mx -all'],
        mx: [
          { priority: 20, exchange: 'deux.bon.test' },
          { priority: 10, exchange: 'un.bon.test' },
        ],
      },
      '_domainkey.bon.test': {},
      's1._domainkey.bon.test': { txt: [KEY] },
      'vieux._domainkey.bon.test': { txt: ['v=DKIM1; p='] },
      '_dmarc.bon.test': { txt: ['v=DMARC1; p=quarantine'] },
      'sous.bon.test': {},
      'double.test': { txt: ['v=spf1 mx -all', 'v=spf1 a -all'] },
      'ouvert.test': { txt: ['v=spf1 mx +all'] },
      'sansmail.test': { mx: [{ priority: 0, exchange: '' }] },
    });
    names = systemNames([server.address]);
  });
  after(() => {
    server.stop();
  });

  const parts = (domaine: string, selecteur?: string): Parameters<typeof checkSpf>[0] => ({
    config: { smtpUrl: 'smtps://relais.bon.test', mailFrom: parseMailbox(`Assistant <aap@${domaine}>`) },
    names,
    selecteur,
  });

  for (const [check, name, domaine, selecteur, expected] of [
    [checkSpf, 'SPF', 'bon.test', undefined, 'ok spf'],
    [checkSpf, 'SPF', 'sous.bon.test', undefined, 'erreur spf_absent'],
    [checkSpf, 'SPF', 'inconnu.test', undefined, 'erreur spf_absent'],
    [checkSpf, 'SPF', 'double.test', undefined, 'erreur spf_plusieurs'],
    [checkSpf, 'SPF', 'ouvert.test', undefined, 'attention spf_tous'],
    [checkDkim, 'DKIM', 'bon.test', 's1', 'ok dkim'],
    [checkDkim, 'DKIM', 'bon.test', 'vieux', 'erreur dkim_revoquee'],
    [checkDkim, 'DKIM', 'bon.test', 'autre', 'erreur dkim_sans_cle'],
    [checkDkim, 'DKIM', 'bon.test', undefined, 'attention dkim_inconnu'],
    [checkDkim, 'DKIM', 'double.test', undefined, 'attention dkim_absent'],
    [checkDmarc, 'DMARC', 'sous.bon.test', undefined, 'ok dmarc'],
    [checkDmarc, 'DMARC', 'double.test', undefined, 'attention dmarc_absent'],
    [checkReturn, 'what comes back to', 'bon.test', undefined, 'ok retour'],
    [checkReturn, 'what comes back to', 'sansmail.test', undefined, 'attention retour_sans_mx'],
  ] as const) {
    const with_ = selecteur === undefined ? '' : ` with the key ${selecteur}`;
    it(`says « ${expected} » of ${name} ${domaine}${with_}`, async () => {
      const found = await check(parts(domaine, selecteur));
      expect(found.map(({ level, key }) => `${level} ${key}`)).to.deep.equal([expected]);
    });
  }

  it('names the first of the servers to which letters come back', async () => {
    const [found] = await checkReturn(parts('bon.test'));
    expect(found?.values).to.include({ serveur: 'un.bon.test' });
  });

  it('has nothing to say of a sender from whom nothing leaves', async () => {
    expect(
      await checkSpf({
        ...parts('inconnu.test'),
        config: { ...parts('inconnu.test').config, smtpUrl: undefined },
      }),
    ).to.deep.equal([]);
  });

  it('looks at each mailbox once, and lists the regions that have none', async () => {
    const boite = (adresse: string) => ({ adresse, base: 'depot' }) as const;
    const regions = {
      '27': boite('aap@bon.test'),
      '53': boite('aap@nulle-part.test'),
      '94': boite('aap@sous.bon.test'),
    };
    const found = await checkMailboxes({ ...territoires, boites: { regions, departements: {} } }, names);
    expect(found.map(({ level, key }) => `${level} ${key}`)).to.deep.equal([
      'attention boites_manquantes',
      'erreur boite_sans_domaine',
      'attention boite_sans_mx',
    ]);
    expect(found[0]?.values).to.include({ nombre: 15 });
  });
});
