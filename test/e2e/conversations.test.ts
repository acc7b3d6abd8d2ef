import { pageRouter } from '../../bot/page/page-router.js';
import { TestBrowser } from '../support/browser.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { describeTranscripts } from '../support/describe-transcripts.js';
import { buildPage, pageParts } from '../support/page-server.js';
import { PageSpeaker } from '../support/page-speaker.js';

/** How the assistant answers questions, and how it bears with people. */
const QUESTIONS = [
  'relances.md',
  'deux-questions.md',
  'question-datee.md',
  'question-pendant-une-etape.md',
  'reponse-utile.md',
  'vouliez-vous-dire.md',
  'humeur.md',
  'bavardage.md',
];

describe('conversations in a real browser', () => {
  let browser: TestBrowser;
  before(async () => {
    buildPage();
    browser = await TestBrowser.start();
  });
  after(() => browser.end());

  describeTranscripts('on the page', {
    open: () => ConversationHarness.open({ pages: pageRouter(pageParts()) }),
    connect: (harness) => PageSpeaker.connect(harness, browser),
    files: QUESTIONS,
  });
});
