import type { Config } from '../../config.js';
import { Clamd } from '../../scan/clamd.js';
import { answers } from '../../scan/scanner.js';
import { attention, erreur, ok, type Finding } from './finding.js';

/** The virus scanner, asked for a verdict on bytes that are harmless. */
export async function checkScanner({ clamd }: Pick<Config, 'clamd'>): Promise<readonly Finding[]> {
  if (clamd === undefined) return [attention('antivirus_absent')];
  const lieu = 'path' in clamd ? clamd.path : `${clamd.host}:${clamd.port}`;
  return [(await answers(new Clamd(clamd))) ? ok('antivirus', { lieu }) : erreur('antivirus_muet', { lieu })];
}
