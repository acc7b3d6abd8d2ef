import type { CodeEnvoye } from '../../domain/dossier/courriers.js';
import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import * as blocks from './letter-blocks.js';

/** The message that proves an address, or opens a dossier on another device. The code is in the body only, never in the subject, which lock screens show. */
export function codeLetter(
  words: Words,
  facts: {
    readonly reference: string;
    readonly appel: string;
    readonly usage: CodeEnvoye['usage'];
    readonly code: string;
    readonly until: string;
    readonly dernier: boolean;
  },
): Message {
  const say = (key: string, values = {}): string => words('fr', `courrier:code.${key}`, values);
  return blocks.composeMessage(say('sujet', { appel: facts.appel }), say('titre'), [
    blocks.paragraph(say(`phrase.${facts.usage}`, { reference: facts.reference })),
    blocks.highlighted(facts.code),
    blocks.paragraph(say('duree', { instant: facts.until })),
    ...(facts.dernier ? [blocks.paragraph(say('dernier'))] : []),
    blocks.paragraph(say(`erreur.${facts.usage}`), true),
  ]);
}
