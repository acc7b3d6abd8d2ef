import type { Conversation as Memory } from '../../dialogs/turn/conversation.js';
import type { Conversation } from '../storage/conversations.js';
import type { Words } from '../core/locales.js';
import type { ServedContent } from '../content/served-content.js';
import type { Database } from '../storage/database.js';
import { dossierSuivi, type DossierSuivi } from './dossier-suivi.js';
import { boundTo, dossiersOf } from '../storage/dossiers.js';
import { readState } from '../storage/turn-states.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { langueOf } from '../core/errors.js';
import type { Dossier } from '../../domain/dossier/dossier.js';

/** What the progress of a dossier is read with. */
export interface ProgressParts {
  readonly db: Database;
  readonly words: Words;
  readonly served: ServedContent;
}

/** Tells where the dossier stands that a conversation is about: the one being worked on, else the one its person changed last. */
export function suiviTeller({
  db,
  words,
  served,
}: ProgressParts): (conversation: Conversation) => Promise<DossierSuivi | undefined> {
  const dossierOf = async ({ id, channel, userId }: Conversation): Promise<Dossier | undefined> => {
    const memory = (await readState(db, channel, id))?.['conversation'] as Memory | undefined;
    const dossiers = boundTo(dossiersOf(db, new UnitOfWork()), userId);
    const current = memory?.dossier === undefined ? undefined : await dossiers.find(memory.dossier);
    return current ?? (await dossiers.mine())[0];
  };
  return async (conversation) => {
    const dossier = await dossierOf(conversation);
    const appel = dossier && served.appelsConnus.of(dossier);
    if (dossier === undefined || appel === undefined) return undefined;
    return dossierSuivi(dossier, appel, langueOf(conversation.locale), words);
  };
}
