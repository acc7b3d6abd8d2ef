import { readdirSync, statSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { readConfig } from '../../../bot/config/config.js';
import { loadContent } from '../../../bot/content/load-content.js';
import { exportDossiers } from '../../../bot/operator/export-dossiers.js';
import { faqMisses } from '../../../bot/operator/faq-misses.js';
import type { Installation } from '../../../bot/operator/installation.js';
import { OperatorError } from '../../../bot/operator/operator-error.js';
import { listReminders } from '../../../bot/operator/list-reminders.js';
import { reopenDossier } from '../../../bot/operator/reopen-dossier.js';
import { resendLetters } from '../../../bot/operator/resend-letters.js';
import { listDossiers, showDossier, showLetters } from '../../../bot/operator/show-dossiers.js';
import { textTable } from '../../../bot/operator/text-table.js';
import { createHandOver } from '../../../bot/jobs/hand-over.js';
import { openAlarms } from '../../../bot/storage/alarms.js';
import { dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { missedQuestionsOf } from '../../../bot/storage/missed-questions.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { bfc, deposeDossier, storedPieces, words } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { known } from '../../support/known-appels.js';

const CONTENT = new URL('../../../content/', import.meta.url).pathname;
const REFERENCE = 'AAP23-7KQ4-M2XD';

describe('The operator’s commands', () => {
  let rig: OutboxRig;
  let installation: Installation;

  before(async () => {
    rig = await OutboxRig.open();
    const content = await loadContent(CONTENT, { now: new Date('2026-11-23T12:00:00Z') });
    const appelsConnus = known(...content.appels.map(({ appel }) => appel));
    installation = { config: readConfig({}), words, db: rig.db, clocks: rig.clocks, content, appelsConnus };
    const work = new UnitOfWork();
    const dossier = deposeDossier(rig.appel, { version: 0, pieces: await storedPieces(rig.db) });
    const saved = dossiersOf(rig.db, work, rig.clocks.now()).save(dossier);
    await rig.courriers(work).depot(saved, rig.appel, { ...bfc, boite: 'ancienne@dreets.example' });
    await work.commit(rig.db);
  });
  after(async () => {
    await rig.close();
  });

  it('list the dossiers with their letters that wait', async () => {
    const [titles, , line] = (await listDossiers(installation)).text.split('\n');
    expect(titles).to.match(/^Référence +Appel +État +Région +Déposé /);
    expect(line).to.match(
      /^AAP23-7KQ4-M2XD +facilitateurs-2023 +déposé +27 +2023-05-31T12:03:12\.345Z +2 +Maison/,
    );
  });

  it('show a dossier with its answers and documents in the call’s own words', async () => {
    const shown = (await showDossier(installation, REFERENCE)).text;
    expect(shown).to.match(/25\s?000\s€/u);
    expect(shown).to.include('Cerfa 12156 signé.pdf');
  });

  it('list the reminders that would leave, and send none', async () => {
    expect((await listReminders(installation)).text).to.equal('Aucun rappel à envoyer.');
    const reference = 'AAP23-2222-2222';
    const old = {
      reference,
      version: 0,
      statut: 'brouillon',
      modifieLe: '2023-03-10T08:00:00.000Z',
    } as const;
    const work = new UnitOfWork();
    dossiersOf(rig.db, work, rig.clocks.now()).save(deposeDossier(rig.appel, old));
    await work.commit(rig.db);
    const [, , line] = (await listReminders(installation)).text.split('\n');
    expect(line).to.match(/^AAP23-2222-2222 +effacement prochain +2023-06-08T08:00:00\.000Z +Oui$/);
    expect(await rig.db.selectFrom('reminders').selectAll().execute()).to.deep.equal([]);
    await rig.db.deleteFrom('dossiers').where('reference', '=', reference).execute();
  });

  it('say when no dossier has a reference', async () => {
    const error = await showLetters(installation, 'AAP23-2222-2222').catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(OperatorError).and.include({ key: 'inconnu' });
  });

  it('send refused letters again, to the mailbox that the content gives today', async () => {
    const nothing = await resendLetters(installation, REFERENCE).catch((thrown: unknown) => thrown);
    expect(nothing).to.include({ key: 'rien_a_renvoyer' });

    const { db, clocks } = rig;
    const inbox = new Inbox(db, clocks);
    const remise = (): Promise<undefined> => Promise.resolve(undefined);
    const retour = (): void => undefined;
    const { accepted, refused } = createHandOver({ db, inbox, remise, retour, wake: () => undefined });
    const worker = rig.worker({ onHandedOver: accepted, onRefused: refused });
    const transport = {
      send: () => Promise.resolve({ kind: 'refused', detail: '550 no such mailbox' } as const),
    };
    await rig.drain(rig.worker({ onHandedOver: accepted, onRefused: refused, transport }));
    expect((await findDossier(db, REFERENCE))?.depot?.probleme).to.equal('refus');
    expect((await listDossiers(installation)).text).to.include('courrier refusé');
    expect((await showLetters(installation, REFERENCE)).text).to.match(
      /ancienne@dreets\.example +refusée +1 .*550 no such/,
    );

    expect((await resendLetters(installation, REFERENCE)).text).to.match(/^AAP23-7KQ4-M2XD\s: 2 lettre/u);
    expect(await openAlarms(db)).to.deep.equal([]);
    await rig.drain(worker);
    const [received] = rig.sink.to('dreets-bfc.secae@dreets.gouv.fr');
    expect(received?.mail.subject).to.include(REFERENCE);
    expect(await findDossier(db, REFERENCE)).to.include({ statut: 'transmis' });
    expect((await findDossier(db, REFERENCE))?.depot).to.not.have.property('probleme');
  });

  it('reopen a dossier until a day or an hour in the call’s time zone, and tell its applicant', async () => {
    const refused = async (until: string | undefined): Promise<unknown> =>
      reopenDossier(installation, REFERENCE, until).catch((thrown: unknown) => thrown);
    for (const until of [undefined, 'demain', '2023-13-01', '31/02/2024', '2024-01-01 25:00'])
      expect(await refused(until), String(until)).to.include({ key: 'jusqua' });
    expect(await refused('2023-01-01')).to.include({ key: 'jusqua_passe' });

    expect((await reopenDossier(installation, REFERENCE, '15/07/2023')).text).to.match(
      /rouvert jusqu’au 15 juillet 2023 à 23\sh\s59\smin\s59\ss \(heure de Paris, UTC\+02:00\)/u,
    );
    const saved = await findDossier(rig.db, REFERENCE);
    expect(saved?.reouverture?.jusquAu).to.equal('2023-07-15T21:59:59.000Z');
    await reopenDossier(installation, REFERENCE, '2023-07-16 18:00');
    expect((await findDossier(rig.db, REFERENCE))?.reouverture?.jusquAu).to.equal('2023-07-16T16:00:00.000Z');

    const waiting = await new Inbox(rig.db, rig.clocks).oldestWaiting(saved?.acces[0]?.conversationId ?? '');
    expect(waiting?.activity).to.include({ type: 'event' });
    await rig.drain();
    const subjects = rig.sink.delivered.map(({ mail }) => mail.subject ?? '');
    expect(
      subjects.filter((subject) => subject.startsWith(`Votre dossier ${REFERENCE} est rouvert`)),
    ).to.have.length(2);
  });

  it('export every filed dossier as an archive that nobody else may read', async () => {
    const folder = temporaryFolder();
    await exportDossiers(installation, folder.path('export'));
    expect(readdirSync(folder.path('export'))).to.deep.equal([`dossier-${REFERENCE}.zip`]);
    const { mode, size } = statSync(folder.path(`export/dossier-${REFERENCE}.zip`));
    expect(mode & 0o777).to.equal(0o600);
    expect(size).to.be.greaterThan(10_000);
    folder.remove();
  });

  it('group the missed questions, as a table and as forms to paste', async () => {
    expect((await faqMisses(installation, { yaml: false })).text).to.equal('Aucune question manquée.');
    const keep = async (text: string, at: number, nearest: readonly string[]): Promise<void> => {
      const work = new UnitOfWork();
      const question = { appelId: rig.appel.id, langue: 'fr', kind: 'inutile', text, nearest } as const;
      missedQuestionsOf(work, at).keep(question);
      await work.commit(rig.db);
    };
    const now = rig.clocks.now();
    await keep('quelle est la date limite pour [nom] ?', now, ['date_limite', 'hors_delai']);
    await keep('c koi la date limite', now, ['date_limite']);
    await keep('y a-t-il un parking', now - 10 * 86_400_000, []);
    const table = (await faqMisses(installation, { yaml: false })).text.split('\n');
    expect(table[2]).to.match(
      /^2 +2 +facilitateurs-2023 +fr +date_limite, hors_delai +c koi la date limite \| quelle/,
    );
    expect(table).to.have.length(4);
    const yaml = (await faqMisses(installation, { yaml: true, days: 7 })).text;
    expect(parse(yaml)).to.deep.equal([
      { id: 'date_limite', formes: ['c koi la date limite', 'quelle est la date limite pour ?'] },
    ]);
  });

  it('print nothing that a terminal would obey', () => {
    expect(textTable(['a'], [['x\u001b[2J\ny\u202e']]).split('\n')[2]).to.equal('x [2J y');
  });
});
