import { expect } from 'chai';
import { EchoPeer } from '../../bench/speed/echo-peer.js';
import { OurService } from '../../bench/speed/our-service.js';
import { inTurns, median, quantile, ratioOf } from '../../bench/speed/ratios.js';
import { startUp } from '../../bench/speed/start-up.js';
import { reached, tableOf } from '../../bench/speed/table.js';
import { costOfTalks, WrongAnswerError } from '../../bench/speed/talk.js';
import { faqQuestions, faqTalks } from '../../bench/speed/talks.js';
import { turnCost } from '../../bench/speed/turn-cost.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

const PATIENCE_MS = 300_000;

describe('the measures of speed', () => {
  describe('on the built service and the echo bot, two messages each', () => {
    let folder: TemporaryFolder;
    let ours: OurService;
    let peer: EchoPeer;

    before(async function () {
      // Five processes start in all: on a machine that is busy elsewhere, each takes its time.
      this.timeout(PATIENCE_MS);
      folder = temporaryFolder();
      [ours, peer] = await Promise.all([OurService.start(folder.path('data')), EchoPeer.start('echo-bot')]);
    });

    after(async () => {
      await Promise.all([ours.stop(), peer.stop()]);
      folder.remove();
    });

    it('compare what questions and dossiers cost, by ratios of what was measured', async function () {
      this.timeout(PATIENCE_MS);
      const rows = await turnCost({
        ...{ ours, peer, rounds: 1, people: 2, messages: 2, progress: () => undefined },
        faq: faqTalks,
        dossier: () => Promise.resolve([{ before: [], measured: [{ text: 'commencer', holds: 'SIRET' }] }]),
      });
      expect(rows).to.have.length(3);
      for (const { pairs, ratio } of rows) {
        const [pair] = pairs;
        expect(pair?.ours).to.be.greaterThan(0);
        expect(pair?.peer).to.be.greaterThan(0);
        expect(ratio).to.equal(ratioOf(pairs));
      }
      expect(tableOf(rows)).to.match(/CPU par question/u);
    });

    it('count no wrong answer as one', async function () {
      this.timeout(PATIENCE_MS);
      const talk = { before: [], measured: [{ text: faqQuestions()[0]?.text ?? '' }] };
      const error = await costOfTalks(ours, [talk], () => false).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(WrongAnswerError);
    });

    it('measure a start to its first answer', async function () {
      this.timeout(PATIENCE_MS);
      const [time, memory] = await startUp({
        ours: () => OurService.start(folder.path('other')),
        peer: () => EchoPeer.start('echo-bot-with-dialogs'),
        ...{ question: faqQuestions()[0]?.text ?? '', rounds: 1, progress: () => undefined },
      });
      for (const row of [time, memory]) {
        expect(row?.pairs[0]?.ours).to.be.greaterThan(0);
        expect(row?.pairs[0]?.peer).to.be.greaterThan(0);
      }
    });
  });

  it('take the middle one of the ratios, not the ratio of the middle ones', () => {
    const pairs = [
      { ours: 1, peer: 1 },
      { ours: 30, peer: 10 },
      { ours: 4, peer: 2 },
    ];
    expect(ratioOf(pairs)).to.equal(2);
    expect(median([4, 1])).to.equal(2.5);
    expect(quantile([3, 1, 2], 1)).to.equal(3);
  });

  it('measure each as often first as second', async () => {
    const order: string[] = [];
    const measured = (name: string) => () => Promise.resolve(order.push(name));
    await inTurns(2, { ours: measured('ours'), peer: measured('peer') });
    expect(order).to.deep.equal(['ours', 'peer', 'peer', 'ours']);
  });

  it('know whether a goal is reached', () => {
    expect(reached({ ratio: 1, goal: { atMost: 1 } })).to.equal(true);
    expect(reached({ ratio: 1.01, goal: { atMost: 1 } })).to.equal(false);
    expect(reached({ ratio: 0.9, goal: { atLeast: 1 } })).to.equal(false);
  });
});
