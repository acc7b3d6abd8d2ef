import { unescapeMarkdown } from '../../dialogs/say/escape-markdown.js';
import type { Langue } from '../../domain/appel/appel.js';
import type { Words } from '../core/locales.js';
import type { Conversation } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import { activitiesAfter, type TranscriptActivity } from '../storage/transcripts.js';

const PAGE = 500;

/** What both sides said in a conversation, a line a message, in order. */
export async function transcriptText(
  db: Database,
  words: Words,
  { id, userId }: Conversation,
  langue: Langue,
): Promise<string> {
  const lines: string[] = [];
  let seq = 0;
  for (;;) {
    const entries = await activitiesAfter(db, id, seq, PAGE);
    for (const { activity } of entries) {
      const said = saidIn(activity);
      if (said === '') continue;
      const who =
        activity.from?.id === userId ? words(langue, 'donnees:vous') : words(langue, 'donnees:assistant');
      lines.push(
        words(langue, 'donnees:ligne', { quand: String(activity.timestamp ?? ''), qui: who, texte: said }),
      );
    }
    const last = entries.at(-1);
    if (last === undefined) return `${lines.join('\n\n')}\n`;
    seq = last.seq;
  }
}

function saidIn({ type, text = '', textFormat, attachments }: TranscriptActivity): string {
  if (type !== 'message') return '';
  const read = textFormat === 'markdown' ? unescapeMarkdown(text) : text;
  return [read, ...(attachments ?? []).map(({ name }) => name ?? '')]
    .filter((part) => part !== '')
    .join('\n');
}
