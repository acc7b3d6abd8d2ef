import type { ConversationHarness } from './conversation-harness.js';
import type { Speaker } from './speaker.js';

/** What an upgrade leaves in a conversation's state, by the name that transcripts give it. */
const CHANGES: Readonly<Record<string, (json: string) => string>> = {
  'le dialogue n’existe plus': (json) => json.replaceAll('"id":"dossier"', '"id":"ancien-dossier"'),
  'l’étape n’existe plus': (json) => json.replace(/"asked":"[^"]+"/u, '"asked":"champ:ancienne-etape"'),
  'la mémoire de la conversation est perdue': () => '{}',
};

/** Does to a conversation, or to the content (« contenu … »), what an upgrade does. @throws when nothing changes */
export async function upgrade(
  harness: ConversationHarness,
  speaker: Speaker | undefined,
  name: string,
): Promise<void> {
  const content = /^contenu (.+)$/u.exec(name)?.[1];
  if (content !== undefined) return harness.serve(content);
  const change = CHANGES[name];
  if (change === undefined || speaker === undefined) throw new Error(`No upgrade is called « ${name} »`);
  const key = `${speaker.channelId}/conversations/${speaker.conversationId}/`;
  const { json } = await harness.db
    .selectFrom('states')
    .select('json')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const changed = change(json);
  if (changed === json) throw new Error(`« ${name} » changes nothing in ${json}`);
  await harness.db.updateTable('states').set({ json: changed }).where('key', '=', key).execute();
}
