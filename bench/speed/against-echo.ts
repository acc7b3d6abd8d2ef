import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { EchoPeer } from './echo-peer.js';
import { OurService } from './our-service.js';
import type { Part } from './part.js';
import { measureStatements } from './statements.js';
import { startUp } from './start-up.js';
import { dossierTalks, faqQuestions, faqTalks } from './talks.js';
import { turnCost } from './turn-cost.js';

/** What messages cost, against an echo. */
export const measureTurns: Part = async ({ rounds }, progress) => {
  const folder = temporaryFolder();
  const ours = await OurService.start(folder.path('data'));
  const peer = await EchoPeer.start('echo-bot');
  try {
    const costs = await turnCost({
      ...{ ours, peer, progress, rounds },
      ...{ faq: faqTalks, dossier: dossierTalks },
    });
    return [...costs, ...(await measureStatements())];
  } finally {
    await ours.stop();
    await peer.stop();
    folder.remove();
  }
};

/** A restart, on data that is there already: what happens to an installation, again and again. */
export const measureStarts: Part = async ({ rounds }, progress) => {
  const folder = temporaryFolder();
  const ours = (): Promise<OurService> => OurService.start(folder.path('data'));
  try {
    await (await ours()).stop();
    const question = faqQuestions()[0]?.text ?? '';
    const peer = (): Promise<EchoPeer> => EchoPeer.start('echo-bot-with-dialogs');
    return await startUp({ ours, peer, question, progress, rounds });
  } finally {
    folder.remove();
  }
};
