import type { Config } from '../../config/config.js';
import { isLocalHost, isReachable } from '../../config/exposure.js';
import { attention, ok, type Finding } from './finding.js';

type Settings = Pick<Config, 'production' | 'host' | 'port' | 'publicUrl' | 'dataKeys'>;

/** What readable settings say together: a demonstration, a service that takes plain HTTP from everywhere, or keeps what it is told in plain. @param file from which they were read */
export function checkSettings(config: Settings, file?: string): readonly Finding[] {
  const { production, host, port, dataKeys } = config;
  const read = file === undefined ? ok('reglages_absents') : ok('reglages_lus', { fichier: file });
  if (!production) return [read, attention(isReachable(config) ? 'demonstration_ouverte' : 'demonstration')];
  const open = isLocalHost(host) ? [] : [attention('ecoute_ouverte', { adresse: host, port })];
  const plain = dataKeys.writing === undefined ? [attention('chiffrement_absent')] : [];
  const all = [...open, ...plain];
  return all.length === 0 ? [read, ok('reglages')] : [read, ...all];
}
