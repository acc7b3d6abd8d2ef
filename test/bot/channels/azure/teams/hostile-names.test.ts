import { expect } from 'chai';
import fc from 'fast-check';
import { renderTeams } from '../../../../../bot/channels/azure/teams/render-teams.js';
import { teamsMarkdown } from '../../../../../bot/channels/azure/teams/teams-markdown.js';
import { escapeMarkdown } from '../../../../../dialogs/say/escape-markdown.js';
import { asRead } from '../../../../support/as-read.js';
import { HOSTILE_NAMES, hostileName } from '../../../../support/hostile-names.js';
import { words } from '../../../../support/fixtures.js';
import { linksIn } from '../../../../support/links-in.js';

const EXAMPLES = { numRuns: 300, examples: HOSTILE_NAMES.map((name): [string] => [name]) };
const LOOK = { publicUrl: 'https://aap.example', words, playground: false };
/** Teams’ own marks, unless a backslash keeps them. */
const MARK = /(?<!\\)(?:\\\\)*[*_~`[\]<>]/u;
const BLOCK = /^(?:[-+*] |#{1,6} |>|\d+[.)] |[-=]+$)/u;

describe('A name made to be pressed', () => {
  const shownOf = (name: string): string => teamsMarkdown(escapeMarkdown(name));

  it('becomes no link on Teams, nor a mark of its Markdown', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const shown = shownOf(name);
        expect(linksIn(shown.replaceAll(/\\(.)/gu, '$1')), name).to.deep.equal([]);
        expect(shown).not.to.match(MARK);
        expect(shown).not.to.match(BLOCK);
      }),
      EXAMPLES,
    );
  });

  it('is read there as it was typed, in a message, a card, its twin and its summary', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const place = { address: { several: false }, langue: 'fr', documents: [] } as unknown as Parameters<
          typeof renderTeams
        >[1];
        const text = `Nom : ${escapeMarkdown(name)}`;
        const [message] = renderTeams({ id: '1', type: 'message', text }, place, LOOK).activities;
        expect(asRead(message?.text ?? '')).to.equal(`Nom : ${name}`);
        const [card] = renderTeams(
          { id: '1', type: 'message', text, channelData: { etape: 'champ:structure' } },
          place,
          LOOK,
        ).activities;
        const { body, fallbackText } = card?.attachments?.[0]?.content as {
          body: readonly { text: string }[];
          fallbackText: string;
        };
        expect([asRead(body[0]?.text ?? ''), asRead(fallbackText)]).to.deep.equal([
          `Nom : ${name}`,
          `Nom : ${name}`,
        ]);
        expect((card?.summary ?? '').replaceAll('\u200c', '')).to.equal(`Nom : ${name}`);
      }),
      EXAMPLES,
    );
  });
});
