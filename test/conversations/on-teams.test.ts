import { ConversationHarness } from '../support/conversation-harness.js';
import { describeTranscripts } from '../support/describe-transcripts.js';
import { AzureSpeaker } from '../support/teams/azure-speaker.js';
import { botServiceFor } from '../support/teams/bot-server.js';
import { Microsoft } from '../support/teams/microsoft.js';
import { TeamsSpeaker } from '../support/teams/teams-speaker.js';

/** Those that show all that goes through a channel: buttons, files and the receipt. */
const THROUGH_AZURE = ['accueil.md', 'question-pendant-une-etape.md', 'association.md', 'bouton-perime.md'];

describe('conversations through the Azure Bot Service', () => {
  let microsoft: Microsoft;
  before(async () => {
    microsoft = await Microsoft.start();
  });
  after(() => microsoft.stop());

  const open = (): Promise<ConversationHarness> =>
    ConversationHarness.open({ botService: (db) => botServiceFor(microsoft, db) });

  describeTranscripts('on Microsoft Teams', {
    open,
    connect: (harness) => Promise.resolve(new TeamsSpeaker(harness, microsoft)),
  });

  describeTranscripts('through Azure’s Direct Line', {
    open,
    connect: (harness) => Promise.resolve(new AzureSpeaker(harness, microsoft)),
    files: THROUGH_AZURE,
  });
});
