import { AdapterSpeaker } from '../support/adapter-speaker.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import { newPostgres, TEST_KEYS } from '../support/each-database.js';
import type { Connect } from '../support/people.js';
import { play } from '../support/play-transcript.js';
import { AzureSpeaker } from '../support/teams/azure-speaker.js';
import { botServiceFor } from '../support/teams/bot-server.js';
import { Microsoft } from '../support/teams/microsoft.js';
import { TeamsSpeaker } from '../support/teams/teams-speaker.js';
import { transcripts, withBefore } from '../support/transcripts.js';

const CHANNELS: readonly (readonly [string, Connect])[] = [
  ['test adapter', (harness) => Promise.resolve(new AdapterSpeaker(harness))],
  ['embedded Direct Line', (harness) => DirectLineSpeaker.connect(harness)],
];

/** Those in which somebody goes on with a dossier that was begun elsewhere. */
const ACROSS_CHANNELS = ['reprise-autre-navigateur.md', 'deux-personnes.md', 'acces-collegue.md'];

/** Those that show all that goes through a channel: buttons, files and the receipt. */
const THROUGH_AZURE = ['accueil.md', 'question-pendant-une-etape.md', 'association.md', 'bouton-perime.md'];

/** Those that write everything there is to write. */
const ON_POSTGRES = ['association.md', 'complement.md', 'deux-personnes.md', 'region-sans-boite.md'];

describe('conversations', function () {
  this.timeout(60_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
  });
  after(() => harness.close());

  for (const [channel, connect] of CHANNELS)
    describe(`on the ${channel}`, () => {
      for (const transcript of transcripts.values())
        it(`${transcript.title} (${transcript.file})`, () => play(withBefore(transcript), harness, connect));
    });
});

describe('conversations on Microsoft Teams', function () {
  this.timeout(60_000);
  let microsoft: Microsoft;
  let harness: ConversationHarness;
  before(async () => {
    microsoft = await Microsoft.start();
    harness = await ConversationHarness.open({ botService: (db) => botServiceFor(microsoft, db) });
  });
  after(async () => {
    await harness.close();
    await microsoft.stop();
  });

  for (const transcript of transcripts.values())
    it(`${transcript.title} (${transcript.file})`, () =>
      play(withBefore(transcript), harness, (at) => Promise.resolve(new TeamsSpeaker(at, microsoft))));
});

describe('conversations through Azure’s Direct Line', function () {
  this.timeout(120_000);
  let microsoft: Microsoft;
  let harness: ConversationHarness;
  before(async () => {
    microsoft = await Microsoft.start();
    harness = await ConversationHarness.open({ botService: (db) => botServiceFor(microsoft, db) });
  });
  after(async () => {
    await harness.close();
    await microsoft.stop();
  });

  for (const name of THROUGH_AZURE)
    it(titleOf(name), () =>
      playNamed(name, harness, (at) => Promise.resolve(new AzureSpeaker(at, microsoft))),
    );
});

describe('conversations across channels: the first person on the embedded Direct Line, the others on the test adapter', function () {
  this.timeout(60_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open();
  });
  after(() => harness.close());

  for (const name of ACROSS_CHANNELS) {
    let people = 0;
    const connect: Connect = (at) =>
      people++ === 0 ? DirectLineSpeaker.connect(at) : Promise.resolve(new AdapterSpeaker(at));
    it(titleOf(name), () => playNamed(name, harness, connect));
  }
});

describe('conversations kept in PostgreSQL, encrypted', function () {
  this.timeout(120_000);
  let harness: ConversationHarness;
  before(async () => {
    harness = await ConversationHarness.open({ database: await newPostgres(), keys: TEST_KEYS });
  });
  after(() => harness.close());

  for (const name of ON_POSTGRES)
    it(titleOf(name), () => playNamed(name, harness, (at) => DirectLineSpeaker.connect(at)));
});

function titleOf(name: string): string {
  return transcripts.get(name)?.title ?? name;
}

function playNamed(name: string, harness: ConversationHarness, connect: Connect): Promise<void> {
  const transcript = transcripts.get(name);
  if (transcript === undefined) throw new Error(`There is no ${name}`);
  return play(withBefore(transcript), harness, connect);
}
