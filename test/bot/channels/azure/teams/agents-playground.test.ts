import { expect } from 'chai';
import { renderFor } from '../../../../../bot/channels/azure/render-for.js';
import { ConversationHarness } from '../../../../support/conversation-harness.js';
import { words } from '../../../../support/fixtures.js';
import { botServiceFor } from '../../../../support/teams/bot-server.js';
import { Microsoft, type Asked } from '../../../../support/teams/microsoft.js';
import { teamsInstallation } from '../../../../support/teams/teams-activities.js';
import { TeamsChat } from '../../../../support/teams/teams-chat.js';

interface Submit {
  readonly type: string;
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Microsoft's tool sends a button's data as the value of a message that has no text, and fails on `data.msteams`. */
describe('The assistant in the Agents Playground', function () {
  this.timeout(60_000);
  let microsoft: Microsoft;
  let harness: ConversationHarness;
  let chat: TeamsChat;
  let said: readonly Asked[];

  before(async () => {
    microsoft = await Microsoft.start();
    const render = renderFor({ publicUrl: 'https://aap.example', words, playground: true });
    harness = await ConversationHarness.open({
      botService: (db) => botServiceFor(microsoft, db, { render }),
    });
    await harness.serve('appel 2023');
    chat = TeamsChat.at(microsoft, harness.server);
    for (const event of teamsInstallation(chat.place)) await chat.send(event);
    said = microsoft.said;
  });
  after(async () => {
    await harness.close();
    await microsoft.stop();
  });

  /** The button of these words, in the last card that has it. */
  const button = (title: string): Submit => {
    const found = said
      .flatMap(({ activity }) => activity.attachments ?? [])
      .flatMap(({ content }) => (content as { body?: readonly { actions?: readonly Submit[] }[] }).body ?? [])
      .flatMap(({ actions = [] }) => actions)
      .findLast((action) => action.type === 'Action.Submit' && action.title === title);
    if (found === undefined) throw new Error(`no button « ${title} »`);
    return found;
  };
  const press = async (title: string): Promise<string> => {
    said = await chat.send(chat.activity({ type: 'message', value: button(title).data }));
    return JSON.stringify(said.map(({ activity }) => activity));
  };
  const type = async (text: string): Promise<void> => {
    said = await chat.send(chat.activity({ type: 'message', text }));
  };

  it('takes a button for its words, and a step’s button for its answer', async () => {
    expect(button('Commencer mon dossier').data).not.to.have.property('msteams');
    expect(await press('Commencer mon dossier')).to.match(/AAP23-[A-Z0-9]{4}-[A-Z0-9]{4}/);
    await type('775 672 272 21138');
    await type('Maison de l’emploi du Mâconnais');
    expect(button('Association').data).to.have.keys('text', 'etape');
    expect(await press('Association')).to.include('C’est noté – Forme juridique : Association');
  });
});
