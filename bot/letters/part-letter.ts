import type { Attachment } from '../core/letter.js';
import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import * as blocks from './letter-blocks.js';
import { knownAddresses, type DossierView } from './view/dossier-view.js';
import { quoted } from './view/essentials.js';
import { formatTaille } from '../../domain/format/size.js';

/** A further message of what did not fit in one: which files it brings, and no more. The first one says the rest. */
export function partLetter(
  words: Words,
  dossier: DossierView,
  subject: string,
  { numero, total }: { readonly numero: number; readonly total: number },
  files: readonly Attachment[],
): Message {
  const say = (key: string, values = {}): string =>
    words('fr', `courrier:manifeste.${key}`, { numero, total, ...values });
  return blocks.composeMessage(
    subject,
    say('titreSuite', { reference: dossier.reference }),
    [
      blocks.paragraph(
        say('suite', { structure: quoted(words, dossier.structure), reference: dossier.reference }),
      ),
      ...blocks.section(
        say('fichiers', { count: files.length }),
        blocks.list(
          files.map(({ name, size }) => say('joint', { nom: name, taille: formatTaille(size, 'fr') })),
        ),
      ),
      blocks.paragraph(words('fr', 'courrier:dreets.repetition'), true),
    ],
    knownAddresses(dossier),
  );
}
