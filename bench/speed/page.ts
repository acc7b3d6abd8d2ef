import type { Browser } from 'playwright-core';
import { launchChromium } from '../../test/support/chromium.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import type { Options } from './options.js';
import { OurService } from './our-service.js';
import { startPagePeer } from './page-peer.js';
import { SEND_BOX, Visit } from './page-visit.js';
import type { Progress } from './part.js';
import { inTurns, ratioOf } from './ratios.js';
import type { Row } from './table.js';

/** What a visit costs; milliseconds and bytes. */
interface Cost {
  readonly bytes: number;
  /** The conversation open. */
  readonly bytesInChat: number;
  readonly cold: number;
  readonly warm: number;
  /** For who comes back to a conversation. */
  readonly back: number;
}

const KILOBYTES = ['ko', 1000] as const;
const MILLISECONDS = ['ms', 1] as const;
const QUESTION = 'c’est quand la date limite ?';
const OUR_FIELD = '#texte';
/** Our script has taken the form in hand. */
const OUR_SCRIPT_RUNS = `!document.getElementById('pour-commencer').hidden`;
const VISITED = `localStorage.setItem('assistant-aap.conversation', '1')`;

/** Our page against Web Chat's own minimal page, in the same browser and on the same Direct Line. */
export async function measurePage(
  { rounds }: Pick<Options, 'rounds'>,
  progress: Progress,
): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const service = await OurService.start(folder.path('data'));
  const peer = await startPagePeer(service.url);
  const browser = await launchChromium();
  try {
    const pairs = await inTurns(
      rounds,
      { ours: () => visitOurs(browser, service.url), peer: () => visitPeer(browser, peer.url) },
      (over) => {
        progress(`page : ${over}/${rounds} tours`);
      },
    );
    const row = (what: string, of: keyof Cost, [unit, size]: readonly [string, number]): Row => {
      const figures = pairs.map(({ ours, peer }) => ({ ours: ours[of] / size, peer: peer[of] / size }));
      return { what: `${what} / page minimale de Web Chat`, ratio: ratioOf(figures), pairs: figures, unit };
    };
    const goal = { atMost: 1 };
    return [
      { ...row('octets reçus avant la première saisie, cache vide', 'bytes', KILOBYTES), goal },
      { ...row('temps jusqu’à la première saisie, cache vide', 'cold', MILLISECONDS), goal },
      { ...row('temps jusqu’à la première saisie, cache plein', 'warm', MILLISECONDS), goal },
      row('octets reçus, conversation ouverte, cache vide', 'bytesInChat', KILOBYTES),
      row('temps jusqu’à la saisie dans une conversation reprise, cache plein', 'back', MILLISECONDS),
    ];
  } finally {
    await browser.close();
    await peer.stop();
    await service.stop();
    folder.remove();
  }
}

async function visitOurs(browser: Browser, url: string): Promise<Cost> {
  const visit = await Visit.start(await browser.newContext());
  const cold = await visit.untilUsable(url, OUR_FIELD, OUR_SCRIPT_RUNS);
  // Who types makes Web Chat come: what had come before is what a first look costs.
  const { bytes } = visit;
  await visit.type(OUR_FIELD, QUESTION);
  await visit.untilAnswered();
  const bytesInChat = visit.bytes;
  await visit.page.evaluate('localStorage.clear()');
  const warm = await visit.untilUsable(url, OUR_FIELD, OUR_SCRIPT_RUNS);
  await visit.page.evaluate(VISITED);
  const back = await visit.untilUsable(url, SEND_BOX);
  await visit.end();
  return { bytes, bytesInChat, cold, warm, back };
}

async function visitPeer(browser: Browser, url: string): Promise<Cost> {
  const visit = await Visit.start(await browser.newContext());
  const cold = await visit.untilUsable(url, SEND_BOX);
  const { bytes } = visit;
  const warm = await visit.untilUsable(url, SEND_BOX);
  await visit.type(SEND_BOX, QUESTION);
  await visit.untilAnswered();
  const back = await visit.untilUsable(url, SEND_BOX);
  await visit.end();
  return { bytes, bytesInChat: bytes, cold, warm, back };
}
