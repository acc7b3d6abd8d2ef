import { pageRouter } from '../../bot/page/page-router.js';
import { TestBrowser } from '../support/browser.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { buildPage, pageParts } from '../support/page-server.js';
import { PageSpeaker } from '../support/page-speaker.js';
import { play } from '../support/play-transcript.js';
import { transcripts, withBefore } from '../support/transcripts.js';

/** How the assistant answers questions, and how it bears with people. */
const QUESTIONS = [
  'relances',
  'deux-questions',
  'question-datee',
  'question-pendant-une-etape',
  'reponse-utile',
  'vouliez-vous-dire',
  'humeur',
  'bavardage',
];

describe('conversations on the page', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let harness: ConversationHarness;
  before(async () => {
    buildPage();
    [browser, harness] = await Promise.all([
      TestBrowser.start(),
      ConversationHarness.open({ pages: pageRouter(pageParts()) }),
    ]);
  });
  after(async () => {
    await browser.end();
    await harness.close();
  });

  for (const name of QUESTIONS) {
    const transcript = transcripts.get(`${name}.md`);
    it(transcript?.title ?? name, () => {
      if (transcript === undefined) throw new Error(`There is no ${name}.md`);
      return play(withBefore(transcript), harness, (at) => PageSpeaker.connect(at, browser));
    });
  }
});
