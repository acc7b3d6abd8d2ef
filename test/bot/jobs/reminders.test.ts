import { expect } from 'chai';
import {
  dueReminders,
  sendReminder,
  sendReminders,
  type ReminderParts,
} from '../../../bot/jobs/reminders.js';
import { applyRetention } from '../../../bot/jobs/retention.js';
import { parseMailbox } from '../../../bot/core/mailbox-address.js';
import { dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { createStopReminders } from '../../../bot/jobs/stop-reminders.js';
import { filed } from '../../../domain/dossier/change-dossier.js';
import type { Dossier, Valeurs } from '../../../domain/dossier/dossier.js';
import { deposeDossier, valeursAssociation, words } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { known } from '../../support/known-appels.js';

const DAY = 86_400_000;
const CONTACT = 'noel.lefevre@mde-maconnais.example';
const PAGE = 'https://aap.example';
const CONSERVATION = { conversations: 30, brouillons: 90, deposes: 1095 };

/** The answers of an association that still has to give its RNA number. */
const withoutRna = (): Valeurs =>
  Object.fromEntries(Object.entries(valeursAssociation).filter(([id]) => id !== 'rna'));

describe('Reminders', () => {
  let rig: OutboxRig;
  const errors: unknown[] = [];

  beforeEach(async () => {
    rig = await OutboxRig.open();
    errors.length = 0;
  });
  afterEach(async () => {
    expect(errors).to.deep.equal([]);
    await rig.close();
  });

  const parts = (changes: Partial<ReminderParts> = {}): ReminderParts => ({
    db: rig.db,
    clocks: rig.clocks,
    words,
    appels: [{ appel: rig.appel }],
    from: parseMailbox('Assistant AAP <assistant@aap.example>'),
    pageUrl: PAGE,
    brouillonsJours: 90,
    stopReminders: createStopReminders(rig.db, 'clé', PAGE),
    inbox: new Inbox(rig.db, rig.clocks),
    wakeConversation: () => undefined,
    onError: (_reference, error) => errors.push(error),
    ...changes,
  });
  const send = async (changes?: Partial<ReminderParts>): Promise<readonly string[]> =>
    (await sendReminders(parts(changes))).map(({ rappel }) => rappel.kind);

  /** Business time goes to that instant, and real time with it. */
  const moveTo = (instant: string): void => {
    rig.elapsed += Date.parse(instant) - rig.clocks.businessNow().getTime();
  };

  /** Keeps a draft as the conversation does. */
  async function draft(changes: Partial<Dossier> = {}): Promise<Dossier> {
    const instant = rig.clocks.businessNow().toISOString();
    const fresh = { version: 0, statut: 'brouillon', creeLe: instant, modifieLe: instant } as const;
    return save(deposeDossier(rig.appel, { ...fresh, ...changes }));
  }

  async function save(dossier: Dossier): Promise<Dossier> {
    const work = new UnitOfWork();
    const saved = dossiersOf(rig.db, work, rig.clocks.now()).save(dossier);
    await work.commit(rig.db);
    return saved;
  }

  it('leave seven days, then two days before the closing, each once, and say what is missing', async () => {
    await draft({ champs: withoutRna() });
    moveTo('2023-06-24T20:00:00+02:00');
    expect(await send()).to.deep.equal([]);
    moveTo('2023-06-25T00:30:00+02:00');
    expect(await send()).to.deep.equal(['cloture_7']);
    expect(await send()).to.deep.equal([]);
    moveTo('2023-06-30T00:00:00+02:00');
    expect(await send()).to.deep.equal(['cloture_2']);
    moveTo('2023-07-01T12:00:00+02:00');
    expect(await send()).to.deep.equal([]);
    moveTo('2023-06-30T00:30:00+02:00');
    await rig.drain();
    const mails = rig.sink.to(CONTACT).map(({ mail }) => mail);
    expect(mails.map(({ subject }) => subject)).to.deep.equal([
      'Votre dossier AAP23-7KQ4-M2XD n’est pas déposé\u00a0: l’AAP facilitateurs 2023 ferme le 1er juillet 2023',
      'Votre dossier AAP23-7KQ4-M2XD n’est pas déposé\u00a0: l’AAP facilitateurs 2023 ferme le 1er juillet 2023',
    ]);
    expect(mails[1]?.text)
      .to.contain('Dernier rappel')
      .and.contain('répondre à 1 question')
      .and.contain('Note de projet')
      .and.contain('relire le récapitulatif et déposer');
  });

  it('tell mail programs how to stop them, in one POST', async () => {
    await draft();
    moveTo('2023-06-25T00:30:00+02:00');
    await send();
    await rig.drain();
    const raw = rig.sink.to(CONTACT)[0]!.raw.toString();
    const [head = ''] = raw.replace(/\r\n[ \t]+/g, ' ').split('\r\n\r\n');
    const link = createStopReminders(rig.db, 'clé', PAGE).link('AAP23-7KQ4-M2XD');
    expect(head).to.contain(`List-Unsubscribe: <${link}>`);
    expect(head).to.contain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(rig.sink.to(CONTACT)[0]!.mail.text).to.contain(link);
  });

  it('do not go to who filed, withdrew or stopped them, nor to a draft begun since', async () => {
    const one = await draft({ reference: 'AAP23-2222-2222' });
    await draft({ reference: 'AAP23-3333-3333', sansRappels: true });
    await draft({ reference: 'AAP23-4444-4444', statut: 'retire' });
    await save(filed(one, rig.clocks.businessNow(), 'boite@exemple.example'));
    moveTo('2023-06-26T00:30:00+02:00');
    await draft({ reference: 'AAP23-5555-5555' });
    expect(await send()).to.deep.equal([]);
  });

  it('do not leave when the dossier is filed between the look and the commit', async () => {
    const one = await draft();
    moveTo('2023-06-25T00:30:00+02:00');
    const [due] = await dueReminders(parts());
    await save(filed(one, rig.clocks.businessNow(), 'boite@exemple.example'));
    expect(await sendReminder(parts(), due!)).to.equal(false);
    expect(await rig.drain()).to.equal(0);
  });

  it('leave once from two replicas', async () => {
    await draft();
    moveTo('2023-06-25T00:30:00+02:00');
    const both = (await Promise.all([send(), send()])).flat();
    expect(both).to.deep.equal(['cloture_7']);
    await rig.drain();
    expect(rig.sink.delivered).to.have.length(1);
  });

  it('are told in each person’s conversation, and mailed to a proved address only', async () => {
    const acces = ['c1', 'c2'].map((conversationId, n) => ({
      owner: `dl_${n}`,
      conversationId,
      depuis: 'x',
    }));
    await draft({ acces, adresse: { etat: 'non_verifiee', essais: 0, envois: 1 } });
    moveTo('2023-06-25T00:30:00+02:00');
    const woken: string[] = [];
    await send({ wakeConversation: (id) => woken.push(id) });
    expect(woken).to.deep.equal(['c1', 'c2']);
    const waiting = await new Inbox(rig.db, rig.clocks).oldestWaiting('c2');
    expect(waiting?.activity).to.deep.include({ name: 'dossier.rappel' });
    expect(await rig.drain()).to.equal(0);
  });

  it('warn before a draft is deleted, by the clock that ends first, once for as long as nobody touches it', async () => {
    const one = await draft({ creeLe: '2023-03-29T10:00:00Z', modifieLe: '2023-03-29T10:00:00Z' });
    moveTo('2023-06-12T12:00:00Z');
    expect(await send()).to.deep.equal([]);
    moveTo('2023-06-13T12:00:00Z');
    expect(await send()).to.deep.equal(['effacement']);
    expect(await send()).to.deep.equal([]);
    await save({ ...one, modifieLe: rig.clocks.businessNow().toISOString(), sansRappels: false });
    rig.elapsed += 75 * DAY;
    expect(await send()).to.not.include('effacement');
    rig.elapsed += 2 * DAY;
    expect(await send()).to.deep.equal(['effacement']);
  });

  it('leave some days between the warning and the deletion, even after a long standstill', async () => {
    await draft();
    rig.elapsed += 200 * DAY;
    expect(await send()).to.deep.equal(['effacement']);
    await rig.drain();
    const retain = async (): Promise<number> =>
      (
        await applyRetention({
          db: rig.db,
          clocks: rig.clocks,
          appelsConnus: known(),
          conservation: CONSERVATION,
        })
      ).brouillons;
    expect(await retain()).to.equal(0);
    rig.elapsed += 4 * DAY;
    expect(await retain()).to.equal(1);
    expect(await rig.db.selectFrom('reminders').selectAll().execute()).to.deep.equal([]);
  });

  it('are stopped by their link, whatever else happens to the dossier', async () => {
    const one = await draft();
    const stopping = createStopReminders(rig.db, 'clé', PAGE);
    const [, signature = ''] = stopping.link(one.reference).split(`${one.reference}/`);
    expect(stopping.isSigned(one.reference, signature)).to.equal(true);
    expect(stopping.isSigned('AAP23-2222-2222', signature)).to.equal(false);
    expect(createStopReminders(rig.db, 'autre', PAGE).isSigned(one.reference, signature)).to.equal(false);
    await Promise.all([stopping.stop(one.reference), stopping.stop(one.reference), stopping.stop('inconnu')]);
    expect((await findDossier(rig.db, one.reference))?.sansRappels).to.equal(true);
    moveTo('2023-06-25T00:30:00+02:00');
    expect(await send()).to.deep.equal([]);
  });
});
