import { expect } from 'chai';
import { codeCounts } from '../../../bot/storage/code-counts.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { LIMITES_CODES, type UsageCode } from '../../../domain/dossier/codes-envoyes.js';
import { onEachDatabase } from '../../support/each-database.js';

const VICTIME = 'victime@exemple.fr';
const DAY = 86_400_000;

describe('Codes and invitations, counted over a day', () => {
  onEachDatabase((database) => {
    let db: Database;
    let now: number;
    let visitors: number;
    beforeEach(async () => {
      db = await database.open();
      now = 1_800_000_000_000;
      visitors = 0;
    });
    afterEach(() => db.destroy());

    it('are few from one network to one address, whoever asks there, and come back the next day', async () => {
      const answers: string[] = [];
      for (let n = 0; n < 48; n++) answers.push(await ask(await visitor('bureau'), 'Victime@exemple.fr'));
      expect(answers.filter((answer) => answer !== 'refuse')).to.have.length(LIMITES_CODES.reseauAdresse);
      now += DAY;
      expect(await ask(await visitor('bureau'), VICTIME)).to.equal('permis');
    });

    it('are few for one person, whatever the dossier and the use, and the last one is told', async () => {
      const me = await visitor('maison');
      const answers: string[] = [];
      for (const usage of [
        'verification',
        'reprise',
        'invitation',
        'verification',
        'reprise',
        'reprise',
      ] as const)
        answers.push(await ask(me, VICTIME, usage));
      expect(answers).to.deep.equal(['permis', 'permis', 'permis', 'permis', 'dernier', 'refuse']);
      for (let n = 0; n < 5; n++) expect(await ask(me, `autre${n}@exemple.fr`)).not.to.equal('refuse');
      expect(await ask(me, 'encore@exemple.fr')).to.equal('refuse');
    });

    it('leave half of the letters of an address to who knows a reference', async () => {
      const answers: string[] = [];
      for (let n = 0; n < 30; n++) answers.push(await ask(await visitor(`reseau ${n}`), VICTIME));
      expect(answers.filter((answer) => answer !== 'refuse')).to.have.length(
        LIMITES_CODES.adresseSansReference,
      );
      const contact = await visitor('autre');
      for (let n = 0; n < LIMITES_CODES.personneAdresse; n++)
        expect(await ask(contact, VICTIME, 'reprise'), String(n)).not.to.equal('refuse');
    });

    it('are not spent by who asks for dossiers that do not exist', async () => {
      for (let n = 0; n < 40; n++) await ask(await visitor(`reseau ${n}`), VICTIME, 'reprise', false);
      expect(await ask(await visitor('contact'), VICTIME, 'reprise')).to.equal('permis');
    });

    it('are no more when ten turns ask at once', async () => {
      const me = await visitor('maison');
      const turns = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const work = new UnitOfWork();
          const answer = await counts(work, me).compte({
            adresse: VICTIME,
            usage: 'verification',
            part: true,
          });
          return { work, answer };
        }),
      );
      expect(turns.map(({ answer }) => answer)).to.not.include('refuse');
      const ended = await Promise.allSettled(turns.map(({ work }) => work.commit(db)));
      const failed = ended.filter((each): each is PromiseRejectedResult => each.status === 'rejected');
      expect(ended.length - failed.length).to.equal(LIMITES_CODES.personneAdresse);
      expect(failed.map(({ reason }) => (reason as Error).name)).to.deep.equal(
        failed.map(() => 'VersionConflictError'),
      );
      expect(await ask(me, VICTIME)).to.equal('refuse');
    });

    it('count nothing when the turn is not committed', async () => {
      const me = await visitor('maison');
      for (let n = 0; n < 20; n++)
        await counts(new UnitOfWork(), me).compte({ adresse: VICTIME, usage: 'reprise', part: true });
      expect(await ask(me, VICTIME)).to.equal('permis');
    });

    it('are counted by person alone where the channel tells no network', async () => {
      expect(await ask(await visitor(undefined), VICTIME)).to.equal('permis');
    });

    async function ask(
      owner: string,
      adresse: string,
      usage: UsageCode = 'verification',
      part = true,
    ): Promise<string> {
      const work = new UnitOfWork();
      const answer = await counts(work, owner).compte({ adresse, usage, part });
      await work.commit(db);
      return answer;
    }

    function counts(work: UnitOfWork, owner: string): ReturnType<typeof codeCounts> {
      const parts = { db, now: () => now, pseudonym: (text: string) => text, limites: LIMITES_CODES };
      return codeCounts(parts, work, { owner, conversationId: `c-${owner}` });
    }

    /** Somebody new, in a conversation opened from a network. */
    async function visitor(origin: string | undefined): Promise<string> {
      const userId = `dl_${visitors++}`;
      const conversation = { id: `c-${userId}`, channel: 'directline', userId, locale: 'fr', createdAt: now };
      await insertConversation(db, { ...conversation, ...(origin !== undefined && { origin }) });
      return userId;
    }
  });
});
