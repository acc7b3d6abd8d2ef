import type { Config } from '../../config.js';
import { attention, ok, type Finding } from './finding.js';

/** What readable settings say together: a demonstration, or a service that takes plain HTTP from everywhere. */
export function checkSettings({
  production,
  host,
  port,
}: Pick<Config, 'production' | 'host' | 'port'>): readonly Finding[] {
  if (!production) return [attention('demonstration')];
  const local = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return local ? [ok('reglages')] : [attention('ecoute_ouverte', { adresse: host, port })];
}
