import type { Config } from '../../config/config.js';
import { Clamd } from '../../scan/clamd.js';
import { answers } from '../../scan/scanner.js';
import { attention, erreur, ok, type Finding } from './finding.js';

/**
 * The virus scanner, asked for a verdict on bytes that are harmless, then on as many as a file may hold.
 * @param largest bytes of the largest file that a call accepts
 */
export async function checkScanner(
  { clamd, clamdTropGros: tropGros }: Pick<Config, 'clamd' | 'clamdTropGros'>,
  largest = 0,
): Promise<readonly Finding[]> {
  if (clamd === undefined) return [attention('antivirus_absent')];
  const lieu = 'path' in clamd ? clamd.path : `${clamd.host}:${clamd.port}`;
  const scanner = new Clamd(clamd);
  if (!(await answers(scanner))) return [erreur('antivirus_muet', { lieu })];
  const analyse = await scanner.scan(Buffer.alloc(largest));
  if (analyse !== 'trop_gros_antivirus') return [ok('antivirus', { lieu, tropGros })];
  return tropGros === 'accepter'
    ? [attention('antivirus_limite_acceptee', { lieu, octets: largest })]
    : [erreur('antivirus_limite', { lieu, octets: largest })];
}
