import { activiteDe, isCalme } from '../../domain/dossier/activite.js';
import { nomDe } from '../../domain/appel/roles.js';
import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { semainePassee } from '../../domain/dossier/semaine.js';
import type { Clocks } from '../core/clocks.js';
import { addressLetter } from '../letters/address-letter.js';
import { digestLetter } from '../letters/digest-letter.js';
import { mailbox, type Mailbox } from '../core/mailbox-address.js';
import type { Words } from '../core/locales.js';
import type { Database } from '../storage/database.js';
import { AlreadyDigestedError, dossiersByBoite, stageDigested, wasDigested } from '../storage/digests.js';
import { stageLetter } from '../storage/letters.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

/** Weeks begin at midnight there, wherever the mailbox is. */
const FUSEAU = 'Europe/Paris';

export interface DigestParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly words: Words;
  readonly from: Mailbox;
  readonly appelsConnus: AppelsConnus;
}

/**
 * Sends each mailbox the digest of the week that has ended: once, however often this runs and on however many replicas.
 * A mailbox to which nothing happened, and for which nothing waits, gets none. @returns the mailboxes that get one
 */
export async function sendDigests({
  db,
  clocks,
  words,
  from,
  appelsConnus,
}: DigestParts): Promise<readonly string[]> {
  const nameOf = (dossier: Dossier): string =>
    nomDe(appelsConnus.of(dossier) ?? { champs: [] }, dossier.champs);
  const appelOf = (dossier: Dossier): string => appelsConnus.of(dossier)?.titreCourt.fr ?? dossier.appelId;
  const now = clocks.businessNow();
  const semaine = semainePassee(now, FUSEAU);
  const sent: string[] = [];
  for (const [boite, dossiers] of await dossiersByBoite(db)) {
    const activite = activiteDe(dossiers, semaine, FUSEAU);
    if (isCalme(activite) || (await wasDigested(db, boite, semaine.lundi))) continue;
    const work = new UnitOfWork();
    stageDigested(work, boite, semaine.lundi);
    const several = new Set(dossiers.map(({ appelId }) => appelId)).size > 1;
    const facts = { fuseau: FUSEAU, nomDe: nameOf, ...(several && { appelDe: appelOf }) };
    const letter = addressLetter(digestLetter(words, semaine, activite, facts), {
      kind: 'digest',
      reference: `semaine-${semaine.lundi}`,
      from,
      to: mailbox('', boite),
      date: now.toISOString(),
    });
    stageLetter(work, letter, clocks.now());
    try {
      await work.commit(db);
      sent.push(boite);
    } catch (error) {
      if (!(error instanceof AlreadyDigestedError)) throw error;
    }
  }
  return sent;
}
