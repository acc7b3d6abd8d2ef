import { createHash } from 'node:crypto';
import type {
  Attendu,
  FichierRecu,
  Fichiers,
  Inspection,
  RefusFichier,
} from '../../domain/dossier/fichiers.js';
import type { Ending } from '../core/ending.js';
import type { Scanner } from '../scan/scanner.js';
import { TooManyWaitingError, type Sender } from './fair-queue.js';
import type { Examiner } from './examiner.js';
import type { Pauses } from './pauses.js';
import { sanitiseName } from './sanitise-name.js';
import type { Verdict } from './verdict.js';

export interface FichiersOptions {
  /** Looks for viruses in what the examiner found sound; none where the operator has none. */
  readonly scanner?: Scanner | undefined;
  /** The stored bytes of a file, undefined when there are none. */
  readonly read: (id: string) => Promise<Uint8Array | undefined>;
  /** Erases a file that nobody should keep. */
  readonly erase: (id: string) => void;
  /** What the bytes say, in bounds. */
  readonly examiner: Pick<Examiner, 'examine'>;
  readonly pauses: Pauses;
  /** Who sent the files, and from where. */
  readonly sender: () => Promise<Sender>;
  /** Ends what is under way when nobody waits for it any more. */
  readonly ending?: Pick<Ending, 'signal'> | undefined;
  /** Told that a file is looked into: what reads it may start meanwhile. */
  readonly onFile?: (() => void) | undefined;
}

/**
 * Looks into received files. A file, whatever its bytes, is taken or refused; only a store that can't be read, a thread that
 * can't start, or a turn that was given up throws.
 */
export function createFichiers(options: FichiersOptions): Fichiers {
  const { read, erase, scanner, ending, onFile } = options;
  return {
    async inspect(recu, attendu, now) {
      ending?.signal.throwIfAborted();
      const bytes = await bytesOf(recu, attendu, read);
      if (typeof bytes === 'string') return refuse(recu, bytes);
      onFile?.();
      const verdict = await verdictOn(bytes, attendu, options);
      if (verdict.kind === 'refuse') return refuse(recu, verdict.raison);
      const analyse = await scanner?.scan(bytes);
      if (analyse === 'infecte') {
        if (recu.id !== undefined) erase(recu.id);
        return refuse(recu, 'infecte');
      }
      if (analyse === 'trop_gros_antivirus') return refuse(recu, analyse);
      return {
        kind: 'pris',
        fichier: {
          id: recu.id ?? '',
          nom: sanitiseName(recu.nom, verdict.format),
          format: verdict.format,
          taille: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          recuLe: now.toISOString(),
          ...(analyse === undefined ? {} : { controle: analyse === 'indisponible' ? 'en_cours' : analyse }),
        },
      };
    },
  };
}

/** @throws when nobody waits for it any more, or the thread can't start */
async function verdictOn(
  bytes: Uint8Array,
  { formats }: Attendu,
  { examiner, pauses, sender, ending }: FichiersOptions,
): Promise<Verdict> {
  const { person, network } = await sender();
  if (pauses.isPaused(person)) return { kind: 'refuse', raison: 'pause' };
  try {
    const verdict = await examiner.examine(bytes, formats, { person, network, signal: ending?.signal });
    if (verdict.kind === 'refuse' && verdict.raison === 'demesure') pauses.note(person);
    return verdict;
  } catch (error) {
    if (error instanceof TooManyWaitingError) return { kind: 'refuse', raison: 'occupe' };
    throw error;
  }
}

async function bytesOf(
  { id, taille, refus }: FichierRecu,
  { tailleMax }: Attendu,
  read: FichiersOptions['read'],
): Promise<Uint8Array | RefusFichier> {
  if (refus !== undefined) return refus;
  if (taille > tailleMax) return 'trop_gros';
  if (id === undefined) return taille === 0 ? 'vide' : 'trop_gros';
  const bytes = await read(id);
  if (bytes === undefined) return 'introuvable';
  if (bytes.length === 0) return 'vide';
  return bytes.length > tailleMax ? 'trop_gros' : bytes;
}

function refuse({ nom }: FichierRecu, raison: RefusFichier): Inspection {
  return { kind: 'refuse', nom: sanitiseName(nom), raison };
}
