import { expect } from 'chai';
import { activitiesAfter } from '../../bot/storage/transcripts.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { HttpClient } from '../support/http-client.js';
import { untilCount } from '../support/turn-log.js';
import { WebPage } from '../support/web-page.js';

const ADRESSE = 'noel.lefevre@mde-maconnais.fr';
const TO_THE_CODE = [
  'commencer',
  '775 672 272 21138',
  'Mission locale',
  'association',
  '71',
  '12 rue de la République, 71000 Mâcon',
  'W712000123',
  'Oui, le Cerfa 12156*06',
  'oui',
  'Claire Martin, présidente',
  'Noël Lefèvre',
  ADRESSE,
];

describe('A day whose codes are spent', function () {
  this.timeout(120_000);
  let harness: ConversationHarness;
  beforeEach(async () => {
    harness = await ConversationHarness.open({ codes: { personneAdresse: 2, adresseSansReference: 3 } });
    await harness.serve('appel 2023');
  });
  afterEach(() => harness.close());

  /** What somebody new is told last, after each of these. */
  const told = async (texts: readonly string[]): Promise<readonly string[]> => {
    const client = new HttpClient(harness.server.url, await new WebPage().token(harness.server.url));
    const said = async (): Promise<string[]> =>
      (await activitiesAfter(harness.db, client.page.conversationId, 0, 200)).flatMap(({ activity }) =>
        activity.from?.role === 'bot' && activity.type === 'message' ? [activity.text ?? ''] : [],
      );
    await untilCount(said, 1);
    for (const text of texts) {
      const before = (await said()).length;
      await client.say(text);
      await untilCount(said, before + 1);
    }
    return said();
  };

  it('is said as such where a contact is verified, the letter says the last one, and no other leaves', async () => {
    // What is said twice in a row is taken for one message: something else is said in between.
    const again = ['Renvoyer le code', 'je n’ai rien reçu', 'Renvoyer le code'];
    const [first, , second] = (await told([...TO_THE_CODE, ...again])).slice(-3);
    expect(first).to.include('Un nouveau code vient d’être envoyé');
    expect(second).to.include('Aucun code n’a été envoyé').and.not.include('vient d’être envoyé');
    const other = (await told([...TO_THE_CODE, 'Renvoyer le code'])).slice(-2);
    expect(other[0]).to.include('Je viens d’envoyer un code');
    expect(other[1]).to.include('Aucun code n’a été envoyé');
    const third = (await told(TO_THE_CODE)).at(-1);
    expect(third).to.include('Aucun code n’a été envoyé').and.not.include('Je viens d’envoyer');
    await harness.drain();
    const letters = harness.sink.to(ADRESSE).map(({ mail }) => mail.text ?? '');
    expect(letters).to.have.length(3);
    expect(letters.map((text) => text.includes('C’est le dernier code'))).to.deep.equal([false, true, true]);
  });

  it('is said as such to who resumes a dossier, whether it exists or not', async () => {
    const opened = (await told(['commencer'])).join();
    const [real = ''] = /AAP23-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(opened) ?? [];
    const answers: (readonly string[])[] = [];
    for (const reference of [real, 'AAP23-2222-2222']) {
      const again = ['Donner une autre adresse', ADRESSE];
      const all = await told([reference, ADRESSE, ...again, ...again]);
      expect(all.at(-1)).to.include('Aucun code n’a été envoyé').and.not.include('vient d’y être envoyé');
      expect(all.at(-3)).to.include('vient d’y être envoyé');
      answers.push(all.map((text) => text.replaceAll(reference, '{référence}')));
    }
    expect(answers[1]).to.deep.equal(answers[0]);
  });
});
