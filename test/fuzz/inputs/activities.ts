import { hostileText } from '../hostile-texts.js';
import type { Play } from '../input.js';
import { mutateObject, oddValue } from '../mutate.js';
import type { Random } from '../random.js';
import { hold } from '../violation.js';
import type { Visitor } from '../visitor.js';

const TYPES = [
  'message',
  'message',
  'event',
  'typing',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'endOfConversation',
  'deleteUserData',
  'trace',
  'handoff',
  'Message',
];

function activity(visitor: Visitor, random: Random): Record<string, unknown> {
  return {
    type: random.pick(TYPES),
    text: random.chance(0.5) ? 'Commencer mon dossier' : hostileText(random),
    id: random.word(8),
    name: random.pick(['webchat/join', 'signin/verifyState', 'adaptiveCard/action', 'letter-handed-over']),
    value: oddValue(random),
    locale: random.pick(['fr-FR', 'en-GB', 'xx', hostileText(random)]),
    from: { id: random.pick([visitor.userId, 'assistant', 'dl_0']), name: 'X', role: 'bot' },
    recipient: { id: 'assistant' },
    conversation: { id: random.chance(0.5) ? visitor.conversationId : '01HZZZZZZZZZZZZZZZZZZZZZZZ' },
    serviceUrl: random.pick(['urn:assistant-aap:directline', 'http://169.254.169.254/']),
    channelId: random.pick(['directline', 'msteams', 'emulator']),
    channelData: { clientActivityID: random.word(12), postBack: true },
    membersAdded: [{ id: 'intrus' }],
    attachments: [{ contentType: 'application/pdf', contentUrl: 'http://127.0.0.1:1/x.pdf', name: 'x.pdf' }],
    timestamp: random.pick(['2023-05-15T10:00:00Z', 'hier', '+275760-09-13']),
  };
}

/** An activity with fields missing, added, or of another kind. */
export const oddActivity: Play = async (visitor, random) => {
  const sent = mutateObject(activity(visitor, random), random);
  visitor.sent.push(sent);
  return String(await visitor.post(sent));
};

/** A body that is hardly an activity: another JSON value, broken JSON, or JSON by hand with twice the same key. */
export const brokenBody: Play = async (visitor, random) => {
  const body = random.pick<() => string>([
    () => JSON.stringify(oddValue(random)),
    () => JSON.stringify(activity(visitor, random)).slice(0, 1 + random.below(300)),
    () => `{"type":"message","type":"event","text":"a","text":"b","__proto__":{"type":"message"}}`,
    () => `{"type":"event","name":${'['.repeat(60_000)}`,
    () => `{"type":"event","value":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    () => `\ufeff{"type":"typing"}`,
    () => hostileText(random),
  ])();
  visitor.sent.push(body.slice(0, 2000));
  return String(await visitor.post(body));
};

/** A card's button, as a step of the dossier would offer it, or as nobody would. */
export const cardValue: Play = async (visitor, random) => {
  const value = random.chance(0.5)
    ? { text: hostileText(random), etape: random.pick(['champ:siret', 'recapitulatif', hostileText(random)]) }
    : oddValue(random);
  const sent = { type: 'message', value, channelData: { postBack: true } };
  visitor.sent.push(sent);
  return String(await visitor.post(sent));
};

/** The same message twice, as a client does that saw no acknowledgement: it is answered once. */
export const repeatedMessage: Play = async (visitor, random) => {
  const sent = {
    type: 'message',
    text: `bonjour ${visitor.canary}`,
    channelData: { clientActivityID: random.word(16) },
  };
  visitor.sent.push(sent, sent);
  const request = {
    method: 'POST',
    path: `${visitor.path}/activities`,
    headers: { ...visitor.authorization, 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  };
  const [first, second] = await Promise.all([visitor.ask(request), visitor.ask(request)]);
  if (first?.status === 200 && second?.status === 200)
    hold(first.body === second.body, `a repeated message got another id: ${first.body} ${second.body}`);
  const taken = [first, second].find((answer) => answer?.status === 200);
  if (taken !== undefined) await visitor.answered(taken.body);
  return `${first?.status ?? 'closed'}+${second?.status ?? 'closed'}`;
};
