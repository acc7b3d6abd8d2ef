import { expect } from 'chai';
import type { RequestListener } from 'node:http';
import { checkCertificate } from '../../../../bot/operator/doctor/certificate.js';
import { checkClock } from '../../../../bot/operator/doctor/check-clock.js';
import { checkPublicUrl } from '../../../../bot/operator/doctor/check-public-url.js';
import { checkCopies, checkReturns } from '../../../../bot/operator/doctor/check-returns.js';
import { ImapServer } from '../../../support/imap-server.js';
import { checkRegistry } from '../../../../bot/operator/doctor/check-registry.js';
import { checkSmtp } from '../../../../bot/operator/doctor/check-smtp.js';
import type { Finding } from '../../../../bot/operator/doctor/finding.js';
import { openedBase } from '../../../../bot/operator/doctor/opened-base.js';
import { NO_KEYS } from '../../../../bot/storage/sealing/data-keys.js';
import { SmtpSink } from '../../../support/smtp-sink.js';
import { CERTIFICATE, WebServer } from '../../../support/web-server.js';
import { openNetwork } from '../../../support/open-network.js';

const DAY_MS = 86_400_000;
const LIMIT = 18_000_000;
/** Nothing listens on it: the port is reserved for a service of 1981. */
const DEAD = '127.0.0.1:9';

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ level, key }) => `${level} ${key}`);

describe('The doctor, of the servers around', () => {
  describe('the mail server', () => {
    const check = async (
      options: Parameters<typeof SmtpSink.start>[0],
      url = (sink: SmtpSink): string => sink.url,
    ): Promise<readonly Finding[]> => {
      const sink = await SmtpSink.start(options);
      try {
        return await checkSmtp({ smtpUrl: url(sink), mailboxLimit: LIMIT }, Date.now);
      } finally {
        await sink.stop();
      }
    };

    it('is good when it takes letters as large as the mailboxes', async () => {
      const found = await check({ size: 25_000_000 });
      expect(told(found)).to.deep.equal(['ok smtp']);
      expect(found[0]?.values).to.include({ taille: 25_000_000 });
    });

    it('is too narrow when a full letter would not pass', async () => {
      expect(told(await check({ size: 10_000_000 }))).to.deep.equal(['erreur smtp_trop_petit']);
    });

    it('may leave its limit unsaid', async () => {
      expect(told(await check({}))).to.deep.equal(['ok smtp_sans_taille']);
    });

    it('refuses wrong credentials', async () => {
      const found = await check(
        {
          authOptional: false,
          allowInsecureAuth: true,
          disabledCommands: ['STARTTLS'],
          onAuth: (_auth, _session, done) => {
            done(new Error('no'));
          },
        },
        (sink) => sink.url.replace('smtp://', 'smtp://aap:faux@'),
      );
      expect(told(found)).to.deep.equal(['erreur smtp_identifiants']);
    });

    for (const secure of [false, true])
      it(`has a certificate that nobody signed, over ${secure ? 'TLS' : 'STARTTLS'}`, async () => {
        const found = await check(
          { ...CERTIFICATE, secure, disabledCommands: ['AUTH'], size: 25_000_000, closeTimeout: 200 },
          (sink) => (secure ? sink.url.replace('smtp:', 'smtps:') : sink.url),
        );
        expect(told(found)).to.deep.equal(['erreur certificat_refuse', 'erreur smtp_refuse']);
        expect(found[0]?.values).to.include({ detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
      });

    it('is not there', async () => {
      const found = await checkSmtp({ smtpUrl: `smtp://${DEAD}`, mailboxLimit: LIMIT }, Date.now);
      expect(told(found)).to.deep.equal(['erreur smtp_injoignable']);
    });
  });

  describe('the public address', () => {
    // What closes the network to the tests hides certificates.
    openNetwork();

    const sante: RequestListener = (request, response) => {
      if (request.url === '/aap/sante' || request.url === '/nom/sante') response.end('{"etat":"pret"}');
      else if (request.url === '/nom/') response.writeHead(421).end();
      else if (request.url === '/plein/sante') response.writeHead(503).end('{"etat":"indisponible"}');
      else response.writeHead(404).end();
    };

    it('leads to the service, in the clear, behind a certificate or elsewhere', async () => {
      const [plain, secure] = await Promise.all([
        WebServer.start('http', sante),
        WebServer.start('https', sante),
      ]);
      const check = async (publicUrl: string): Promise<readonly string[]> =>
        told(await checkPublicUrl({ publicUrl, pageUrl: publicUrl, trustProxy: false }, Date.now));
      try {
        expect(await check(`${plain.url}/aap`)).to.deep.equal(['erreur adresse_en_clair']);
        expect(await check(`${secure.url}/aap`)).to.deep.equal([
          'erreur certificat_refuse',
          'attention mandataire_inconnu',
        ]);
        expect(await check(`${plain.url}/nom`)).to.deep.equal([
          'erreur adresse_en_clair',
          'erreur adresse_autre_nom',
        ]);
        expect(await check(`${plain.url}/autre`)).to.deep.equal([
          'erreur adresse_en_clair',
          'erreur adresse_autre',
        ]);
        expect(await check(`${plain.url}/plein`)).to.deep.equal([
          'erreur adresse_en_clair',
          'erreur adresse_indisponible',
        ]);
        expect(await check(`http://${DEAD}`)).to.deep.equal(['erreur adresse_injoignable']);
        expect(await check(`https://${DEAD}`)).to.deep.equal([
          'erreur adresse_injoignable',
          'attention mandataire_inconnu',
        ]);
      } finally {
        await Promise.all([plain.stop(), secure.stop()]);
      }
    });

    it('tells of a certificate before its end, and after', () => {
      const certificate = { validTo: 100 * DAY_MS };
      expect(checkCertificate('aap.test', certificate, 50 * DAY_MS)).to.deep.equal([]);
      expect(told(checkCertificate('aap.test', certificate, 90 * DAY_MS))).to.deep.equal([
        'attention certificat_bientot',
      ]);
      expect(told(checkCertificate('aap.test', certificate, 101 * DAY_MS))).to.deep.equal([
        'erreur certificat_expire',
      ]);
    });
  });

  it('opens the return mailbox as the service does', async () => {
    const server = await ImapServer.start();
    const smtpUrl = 'smtp://127.0.0.1';
    const retours = server.place();
    expect(told(await checkReturns({ smtpUrl, retours }))).to.deep.equal(['ok retours']);
    expect(told(await checkCopies({ copies: retours }))).to.deep.equal(['ok copies']);
    const locked = server.place('INBOX', 'faux');
    expect(told(await checkReturns({ smtpUrl, retours: locked }))).to.deep.equal(['erreur retours_fermes']);
    await server.close();
    expect(told(await checkReturns({ smtpUrl, retours }))).to.deep.equal(['erreur retours_fermes']);
    expect(told(await checkReturns({ smtpUrl, retours: undefined }))).to.deep.equal([
      'attention retours_absents',
    ]);
    expect(await checkReturns({ smtpUrl: undefined, retours })).to.deep.equal([]);
    expect(told(await checkCopies({ copies: locked }))).to.deep.equal(['erreur copies_fermees']);
    expect(await checkCopies({ copies: undefined })).to.deep.equal([]);
  });

  it('asks the registry as the service does, and blocks nothing when it is silent', async () => {
    const registry = await WebServer.start('http', (_request, response) =>
      response.end('{"results":[],"total_results":0}'),
    );
    expect(told(await checkRegistry(registry.url, Date.now))).to.deep.equal(['ok registre']);
    await registry.stop();
    expect(told(await checkRegistry(`http://${DEAD}`, Date.now))).to.deep.equal([
      'attention registre_injoignable',
    ]);
    expect(told(await checkRegistry(undefined, Date.now))).to.deep.equal(['ok registre_coupe']);
  });

  it('compares the clock with the one that is farthest away', async () => {
    const server = await WebServer.start('http', (_request, response) => response.end());
    const registreUrl = server.url;
    const base = openedBase({ database: '/nowhere/assistant.db', dataKeys: NO_KEYS });
    const check = async (ahead: number): Promise<readonly string[]> =>
      told(await checkClock({ registreUrl, publicUrl: undefined }, base, () => Date.now() + ahead));
    expect(await check(0)).to.deep.equal(['ok horloge']);
    expect(await check(30_000)).to.deep.equal(['attention horloge_ecart']);
    expect(await check(-DAY_MS)).to.deep.equal(['erreur horloge_ecart']);
    await server.stop();
    expect(await check(0)).to.deep.equal(['attention horloge_seule']);
  });
});
