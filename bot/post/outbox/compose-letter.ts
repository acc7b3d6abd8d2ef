import { Buffer } from 'node:buffer';
import type { Letter } from '../../core/letter.js';
import { readWhole, type ReadFile } from '../../letters/read-whole.js';

/**
 * The letter as it goes on the wire (MIME). The same letter gives the same bytes at every attempt; only a possible
 * repeat differs, by its X-Assistant-Letter header: `<id>; repeat=possible; attempt=2`.
 * @throws UnreadableFileError
 */
export async function composeLetter(
  letter: Letter,
  read: ReadFile,
  repeat?: { attempt: number },
): Promise<Buffer> {
  const attachments = [];
  for (const { name, mediaType, fileId, size } of letter.attachments)
    attachments.push({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(await readWhole(read, fileId, size)),
      contentDisposition: 'attachment',
    });
  // Loaded here: a service starts long before its first letter leaves.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer({
    from: letter.from,
    to: letter.to,
    ...(letter.replyTo === undefined ? {} : { replyTo: letter.replyTo }),
    ...(letter.inReplyTo === undefined ? {} : { inReplyTo: letter.inReplyTo, references: letter.inReplyTo }),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments,
    messageId: letter.messageId,
    date: new Date(letter.date),
    headers: machineHeaders(letter, repeat),
    baseBoundary: letter.id,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

function machineHeaders(letter: Letter, repeat: { attempt: number } | undefined): Record<string, string> {
  return {
    'X-Dossier-Reference': letter.reference,
    'X-Assistant-Letter':
      repeat === undefined ? letter.id : `${letter.id}; repeat=possible; attempt=${repeat.attempt}`,
    'X-Assistant-Part': `${letter.part.number}/${letter.part.of}`,
    'Auto-Submitted': 'auto-generated',
    ...unsubscribeHeaders(letter),
  };
}

/** What mail programs make their « unsubscribe » button of: one POST, without a page (RFC 8058, which wants https). */
function unsubscribeHeaders({ unsubscribe }: Letter): Record<string, string> {
  if (unsubscribe === undefined) return {};
  const oneClick = unsubscribe.startsWith('https:')
    ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};
  return { 'List-Unsubscribe': `<${unsubscribe}>`, ...oneClick };
}
