import { createHash } from 'node:crypto';
import type { Words } from '../core/locales.js';
import { addressLetter, type Addressing } from './address-letter.js';
import { csvFile } from './files/csv-file.js';
import type { MadeFile } from './files/dossier-files.js';
import type { DocumentView, DossierView } from './view/dossier-view.js';
import type { Message } from './dreets-letter.js';
import { paragraph, saidFirst } from './letter-html.js';
import type { Attachment, Letter } from '../core/letter.js';
import { letterParts } from './letter-parts.js';
import { partLetter } from './part-letter.js';
import { mailbox } from '../core/mailbox-address.js';

/** What is handed over: the letter that says it, the documents it brings, and the dossier that they belong to. */
export interface Handing {
  readonly kind: Letter['kind'];
  readonly complement?: number;
  readonly message: Message;
  readonly dossier: DossierView;
  readonly documents: readonly DocumentView[];
  /** What the service made to go with them. */
  readonly made: readonly MadeFile[];
}

/** A file on its way, with the fingerprint that the manifest gives. */
interface Travelling extends Attachment {
  readonly sha256: string;
}

/** Room for one line of the manifest, in bytes: two names, a size, a fingerprint. */
const MANIFEST_LINE = 400;

/**
 * The messages that hand something over: one, or as many numbered ones as the mailbox's limit makes necessary. The first of
 * several brings a manifest: which file is in which message, how large, with its fingerprint.
 * @param store keeps a file that the service made
 * @param limit what the mailbox takes, bytes on the wire
 */
export function handOverLetters(
  words: Words,
  handing: Handing,
  store: (file: MadeFile) => Attachment,
  addressing: Pick<Addressing, 'from' | 'to' | 'date' | 'inReplyTo'>,
  limit: number,
): readonly Letter[] {
  const { kind, complement, message, dossier } = handing;
  const files = travelling(handing, store);
  const bodySize = 4 * (message.text.length + message.html.length);
  const whole = letterParts(files, limit, bodySize);
  const parts =
    whole.length === 1 ? whole : withManifest(words, files, limit - bodySize, (file) => store(file));
  const replyTo =
    dossier.adresseVerifiee && dossier.adresse !== undefined ? { replyTo: mailbox('', dossier.adresse) } : {};
  const letters = parts.map((attachments, n) =>
    addressLetter(numbered(words, handing, { numero: n + 1, total: parts.length }, attachments), {
      kind,
      reference: dossier.reference,
      ...addressing,
      ...replyTo,
      ...(complement === undefined ? {} : { complement }),
      part: { number: n + 1, of: parts.length },
      attachments: attachments.map(({ name, mediaType, fileId, size }) => ({
        name,
        mediaType,
        fileId,
        size,
      })),
    }),
  );
  const [first] = letters;
  return letters.map((letter) =>
    letter === first || first === undefined ? letter : { inReplyTo: first.messageId, ...letter },
  );
}

function travelling(
  { made, documents }: Handing,
  store: (file: MadeFile) => Attachment,
): readonly Travelling[] {
  return [
    ...made.map((file) => ({
      ...store(file),
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    })),
    ...documents.map(({ nom, mediaType, fileId, octets, sha256 }) => ({
      name: nom,
      mediaType,
      fileId,
      size: octets,
      sha256,
    })),
  ];
}

function withManifest(
  words: Words,
  files: readonly Travelling[],
  room: number,
  store: (file: MadeFile) => Attachment,
): readonly (readonly Attachment[])[] {
  const reserved = { size: MANIFEST_LINE * (files.length + 1) };
  const [first = [], ...others] = letterParts([reserved, ...files], room, 0).map((part) =>
    part.filter((file): file is Travelling => 'fileId' in file),
  );
  const parts = [first, ...others];
  const bytes = csvFile([
    ['message', 'fichier', 'taille', 'sha256'].map((key) => words('fr', `courrier:manifeste.${key}`)),
    ...parts.flatMap((part, n) =>
      part.map(({ name, size, sha256 }) => [`${n + 1}/${parts.length}`, name, String(size), sha256]),
    ),
  ]);
  const manifest = store({ name: words('fr', 'courrier:manifeste.nom'), mediaType: 'text/csv', bytes });
  return [[manifest, ...first], ...others];
}

/** The whole letter first, then short ones that say what they bring. */
function numbered(
  words: Words,
  { message, dossier }: Handing,
  { numero, total }: { readonly numero: number; readonly total: number },
  files: readonly Attachment[],
): Message {
  if (total === 1) return message;
  const subject = words('fr', 'courrier:dreets.partie', { sujet: message.subject, numero, total });
  if (numero > 1) return partLetter(words, dossier, subject, { numero, total }, files);
  const notice = words('fr', 'courrier:manifeste.premier', { total });
  return {
    subject,
    text: `${notice}\n\n${message.text}`,
    html: saidFirst(message.html, paragraph(notice)),
  };
}
