import type { Config } from '../../config.js';
import { attention, ok, type Finding } from './finding.js';

/** What readable settings say together: a demonstration, a service that takes plain HTTP from everywhere, or keeps what it is told in plain. */
export function checkSettings({
  production,
  host,
  port,
  dataKeys,
}: Pick<Config, 'production' | 'host' | 'port' | 'dataKeys'>): readonly Finding[] {
  if (!production) return [attention('demonstration')];
  const local = ['127.0.0.1', '::1', 'localhost'].includes(host);
  const open = local ? [] : [attention('ecoute_ouverte', { adresse: host, port })];
  const plain = dataKeys.writing === undefined ? [attention('chiffrement_absent')] : [];
  const all = [...open, ...plain];
  return all.length === 0 ? [ok('reglages')] : all;
}
