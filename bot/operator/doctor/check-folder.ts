import { access, constants, stat } from 'node:fs/promises';
import { freeRoomIn } from '../../storage/sqlite/free-room.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import { detailOf } from '../detail-of.js';

const MIB = 1024 ** 2;
const TIGHT_MIB = 1024;
const FULL_MIB = 100;

/** The folder of what the service writes: writable, closed to other users, with room. */
export async function checkFolder(dossier: string): Promise<readonly Finding[]> {
  const found = await stat(dossier).catch((error: unknown) => detailOf(error));
  if (found === 'ENOENT') return [attention('dossier_absent', { dossier })];
  if (typeof found === 'string') return [erreur('dossier_ferme', { dossier, detail: found })];
  if (!found.isDirectory()) return [erreur('dossier_ferme', { dossier, detail: 'ENOTDIR' })];
  const refused = await access(dossier, constants.R_OK | constants.W_OK | constants.X_OK).catch(detailOf);
  const libre = Math.floor((await freeRoomIn(dossier)) / MIB);
  const findings = [
    ...(refused === undefined ? [] : [erreur('dossier_ferme', { dossier, detail: refused })]),
    ...((found.mode & 0o007) === 0 ? [] : [attention('dossier_ouvert', { dossier })]),
    ...(libre < TIGHT_MIB ? [(libre < FULL_MIB ? erreur : attention)('place', { dossier, libre })] : []),
  ];
  return findings.length === 0 ? [ok('dossier', { dossier, libre })] : findings;
}
