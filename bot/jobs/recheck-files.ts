import { EVENTS } from '../../dialogs/events.js';
import {
  filesToCheck,
  isKept,
  withVerdicts,
  type VerdictAntivirus,
  type Verdicts,
} from '../../domain/dossier/controle.js';
import type { Dossier, Fichier } from '../../domain/dossier/dossier.js';
import type { Clocks } from '../core/clocks.js';
import { answers, type Analyse, type Scanner } from '../scan/scanner.js';
import type { Database } from '../storage/database.js';
import { dossiersOf, dossiersToCheck, findDossier } from '../storage/dossiers.js';
import { eraseFile } from '../storage/erase.js';
import { readFileBytes } from '../storage/files.js';
import type { Inbox } from '../storage/inbox.js';
import { onFreshData } from '../storage/retry-on-conflict.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

/** What applicants are told of each verdict. */
const TOLD = {
  sain: EVENTS.verifie,
  infecte: EVENTS.infecte,
  trop_gros_antivirus: EVENTS.trop_gros,
  non_verifie: EVENTS.non_verifie,
} as const satisfies Record<VerdictAntivirus, string>;

export interface RecheckParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly scanner: Scanner;
  readonly inbox: Inbox;
  /** Runs the waiting events of a conversation. */
  readonly wake: (conversationId: string) => void;
  /** A dossier of which something could not be looked at; the rest is. */
  readonly onError: (reference: string, error: unknown) => void;
}

/**
 * Has the virus scanner look at the files that came while it was away, and tells the applicants. Each file is judged once,
 * on however many replicas, and apart: one that gets no verdict keeps no other from its own. A scanner that is still away ends the round.
 */
export async function recheckFiles(parts: RecheckParts): Promise<void> {
  for (const reference of await dossiersToCheck(parts.db))
    try {
      if (!(await onFreshData(() => recheck(parts, reference)))) return;
    } catch (error) {
      parts.onError(reference, error);
    }
}

/** @returns false when the scanner is away */
async function recheck(parts: RecheckParts, reference: string): Promise<boolean> {
  const dossier = await findDossier(parts.db, reference);
  if (dossier === undefined) return true;
  const verdicts = new Map<string, VerdictAntivirus>();
  const judged: Fichier[] = [];
  let there = true;
  for (const fichier of filesToCheck(dossier)) {
    const analyse = await analyseOf(parts, reference, fichier);
    if (analyse !== 'indisponible') {
      verdicts.set(fichier.id, analyse);
      judged.push(fichier);
      continue;
    }
    there = await answers(parts.scanner);
    if (!there) break;
  }
  if (judged.length > 0) await keep(parts, dossier, verdicts, judged);
  return there;
}

/** Bytes of a file are gone: what is left of it says nothing of the whole. */
export class IncompleteFileError extends Error {
  constructor(id: string) {
    super(`File ${id} is not stored whole`);
    this.name = 'IncompleteFileError';
  }
}

/** What the scanner says of a file; one that can't be read whole gets no verdict. */
async function analyseOf(
  { db, scanner, onError }: RecheckParts,
  reference: string,
  { id, taille }: Fichier,
): Promise<Analyse> {
  try {
    const bytes = await readFileBytes(db, id);
    if (bytes.length !== taille) throw new IncompleteFileError(id);
    return await scanner.scan(bytes);
  } catch (error) {
    onError(reference, error);
    return 'indisponible';
  }
}

/** @throws VersionConflictError when a turn changed the dossier meanwhile */
async function keep(
  { db, clocks, inbox, wake }: RecheckParts,
  dossier: Dossier,
  verdicts: Verdicts,
  judged: readonly Fichier[],
): Promise<void> {
  const work = new UnitOfWork();
  const { reference, acces } = dossiersOf(db, work).save(
    withVerdicts(dossier, verdicts, clocks.businessNow()),
  );
  for (const { id, nom } of judged) {
    const verdict = verdicts.get(id) ?? 'sain';
    if (!isKept(verdict)) work.stage((transaction) => eraseFile(transaction, id));
    const event = TOLD[verdict];
    for (const conversationId of new Set(acces.map((each) => each.conversationId))) {
      inbox.enqueueEvent(work, conversationId, event, { reference, nom });
      work.afterCommit(() => {
        wake(conversationId);
      });
    }
  }
  await work.commit(db);
}
