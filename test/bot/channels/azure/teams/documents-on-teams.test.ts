import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import { associationPapers } from '../../../../support/association-papers.js';
import { ConversationHarness } from '../../../../support/conversation-harness.js';
import { AFTER_THE_CODE, BEFORE_THE_CODE, MOST_TURNS } from '../../../../support/dropped-dossier.js';
import { readAsServed } from '../../../../support/read-as-served.js';
import type { Said, Sent } from '../../../../support/speaker.js';
import { botServiceFor } from '../../../../support/teams/bot-server.js';
import { Microsoft } from '../../../../support/teams/microsoft.js';
import { TeamsSpeaker } from '../../../../support/teams/teams-speaker.js';

// Pictures are read behind everything else: on a busy machine that takes minutes.
const PATIENCE_MS = 300_000;

/** The same eight files as in the page, as Teams hands them on, with the reading of pictures that the service has. */
describe('documents that are read on Microsoft Teams', function () {
  this.timeout(2 * PATIENCE_MS);
  let microsoft: Microsoft;
  let harness: ConversationHarness;
  let person: TeamsSpeaker;
  let turns: number;

  before(async () => {
    microsoft = await Microsoft.start();
    harness = await ConversationHarness.open({ botService: (db) => botServiceFor(microsoft, db) });
    await harness.serve('appel 2023');
    readAsServed(harness);
    person = new TeamsSpeaker(harness, microsoft);
    await person.join();
    turns = 0;
  });
  after(async () => {
    await harness.close();
    await microsoft.stop();
  });

  it('make a whole dossier, from eight files in one message to the letter', async () => {
    const papers = await associationPapers();
    const files = papers.map(({ name, bytes }) => ({ name, bytes, type: '' }));
    const read = await heard(await send({ text: '', files }), 'Est-ce juste');
    expect(spaced(read)).to.match(/IMG_2041\.png \(PNG, [^)]*\) : classé dans « RIB ou IBAN/);
    for (const answer of BEFORE_THE_CODE) await ask(...answer);
    await harness.drain();
    await ask(codeIn(mails()), 'poste de facilitateur');
    for (const answer of AFTER_THE_CODE) await ask(...answer);
    expect(turns).to.be.at.most(MOST_TURNS);

    await harness.drain();
    await heard([], 'a été transmis');
    const letter = mails().find(({ subject }) => subject?.startsWith('[AAP'));
    const names = letter?.attachments.map(({ filename }) => filename ?? '') ?? [];
    expect(
      names.filter((name) => /formulaire|note|budget|rib|cofinanceurs|comptes|fiche-de-poste/.test(name)),
    ).to.have.length(7);
    expect(spaced(letter?.text ?? '')).to.match(
      /reconnue – titulaire « LES ATELIERS DU VALLON » – IBAN se terminant par 0358, clé juste/,
    );
  });

  /** Types, or presses the button of these words, and waits for the answer. */
  async function ask(text: string, next: string): Promise<void> {
    await heard(await send({ text, files: [] }), next);
  }

  function send(sent: Sent): Promise<readonly Said[]> {
    turns++;
    return person.send(sent);
  }

  /** All that was said, up to these words, some of which the assistant says of itself. */
  async function heard(said: readonly Said[], words: string): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    let all = textOf(said);
    while (!all.includes(words)) {
      if (Date.now() > until) throw new Error(`« ${words} » is not said, but: ${all}`);
      await pause(100);
      const more = textOf(await person.listen());
      all = [all, more].join('\n');
    }
    return all;
  }

  function mails(): readonly ParsedMail[] {
    return harness.sink.delivered.map(({ mail }) => mail);
  }
});

function textOf(said: readonly Said[]): string {
  return said.map(({ text }) => text ?? '').join('\n');
}

function codeIn(mails: readonly ParsedMail[]): string {
  const mail = mails.find(({ subject }) => subject?.startsWith('Votre code') === true);
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
}

/** No-break spaces and ends of lines are spaces. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
