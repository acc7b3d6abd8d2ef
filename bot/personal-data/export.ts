import { Buffer } from 'node:buffer';
import type { Langue } from '../../domain/appel/appel.js';
import { filesOf } from '../../domain/dossier/complement.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { isInvited } from '../../domain/dossier/invites.js';
import type { ZipEntry } from '../files/zip.js';
import { slug } from '../letters/files/file-names.js';
import { conversationsOf } from '../storage/conversations.js';
import { madeDocumentsOf, readChunks } from '../storage/files.js';
import type { DonneesParts } from './erase.js';
import { ownAddresses, withoutOthers } from './own-addresses.js';
import type { Person } from '../core/person.js';
import { transcriptText } from './transcript-text.js';

/** An archive is kept for a day beside what it copies: larger ones are for the operator to hand over. */
const LARGEST = 150_000_000;

/**
 * All that is kept about a person, as the files of one archive: their dossiers with documents and receipts, what was said, and
 * how long it is kept. Each is read when its turn comes. Addresses of others are masked, and what was printed with the contact's is for
 * who was not invited. Undefined when it would be too large.
 */
export async function copyOf(
  { db, words, dossiers, conservation, territoires }: DonneesParts,
  { owner }: Person,
  langue: Langue,
): Promise<readonly ZipEntry[] | undefined> {
  const all = await dossiers.mine();
  const made = await Promise.all(
    all.map(async (dossier) => ({
      dossier,
      receipts: isInvited(dossier, owner) ? [] : await madeDocumentsOf(db, dossier.reference),
    })),
  );
  const size = made.reduce(
    (sum, { dossier, receipts }) =>
      sum +
      filesOf(dossier.pieces).reduce((total, { taille }) => total + taille, 0) +
      receipts.reduce((total, receipt) => total + receipt.size, 0),
    0,
  );
  if (size > LARGEST) return undefined;

  const own = ownAddresses(all, owner, territoires);
  const autre = words(langue, 'donnees:autre_adresse');
  const masked = (said: string): string => withoutOthers(said, own, autre);
  const entries: ZipEntry[] = [
    {
      name: words(langue, 'donnees:lisezmoi_nom'),
      bytes: text(words(langue, 'donnees:lisezmoi', { ...conservation, autre })),
    },
  ];
  for (const { dossier, receipts } of made) {
    const folder = slug(dossier.reference, 40);
    entries.push({ name: `${folder}/dossier.json`, bytes: json(ownPart(dossier, owner), masked) });
    for (const [n, { id, piece, format }] of documentsOf(dossier).entries())
      entries.push({
        name: `${folder}/pieces/${String(n + 1).padStart(2, '0')}-${slug(piece, 40)}.${slug(format, 8)}`,
        bytes: () => readChunks(db, id),
      });
    for (const { id, name } of receipts)
      entries.push({
        name: `${folder}/recus/${slug(id, 26)}-${slug(name, 80)}.pdf`,
        bytes: () => readChunks(db, id),
      });
  }
  for (const conversation of await conversationsOf(db, owner))
    entries.push({
      name: `conversations/${slug(conversation.id, 40)}.txt`,
      bytes: async function* () {
        yield text(masked(await transcriptText(db, words, conversation, langue)));
      },
    });
  return entries;
}

function documentsOf({
  pieces,
  complementEnCours,
}: Dossier): readonly { readonly id: string; readonly piece: string; readonly format: string }[] {
  return [pieces, complementEnCours?.pieces ?? {}].flatMap((each) =>
    Object.entries(each).flatMap(([piece, fichiers]) =>
      fichiers.map(({ id, format }) => ({ id, piece, format })),
    ),
  );
}

/** The dossier without the codes, nor the accesses of others. */
function ownPart(dossier: Dossier, owner: string): unknown {
  const { etat, envois } = dossier.adresse;
  const acces = dossier.acces.filter((each) => each.owner === owner);
  return { ...dossier, acces, adresse: { etat, envois }, reprise: undefined };
}

function json(value: unknown, masked: (said: string) => string): Buffer {
  const each = (_key: string, part: unknown): unknown => (typeof part === 'string' ? masked(part) : part);
  return text(`${JSON.stringify(value, each, 2)}\n`);
}

function text(words: string): Buffer {
  return Buffer.from(words, 'utf8');
}
