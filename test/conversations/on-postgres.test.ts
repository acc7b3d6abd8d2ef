import { ConversationHarness } from '../support/conversation-harness.js';
import { describeTranscripts } from '../support/describe-transcripts.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import { newPostgres, TEST_KEYS } from '../support/each-database.js';

describeTranscripts('conversations kept in PostgreSQL, encrypted', {
  open: async () => ConversationHarness.open({ database: await newPostgres(), keys: TEST_KEYS }),
  connect: (harness) => DirectLineSpeaker.connect(harness),
  // Those that write everything there is to write, those in which an access ends, and a verdict that comes late.
  files: [
    'antivirus-trop-gros.md',
    'appel-retire.md',
    'association.md',
    'complement.md',
    'contenu-change-apres-le-depot.md',
    'deux-personnes.md',
    'region-sans-boite.md',
    'retirer-le-bon-acces.md',
    'retrait-collegue.md',
    'retrait-sans-acces.md',
  ],
});
