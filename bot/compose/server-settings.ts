import type { Config } from '../config/config.js';
import { DEFAULT_SERVER_SETTINGS, type ServerSettings } from './server.js';

/** How the server runs, as the settings say. */
export function serverSettings(config: Config): ServerSettings {
  const { port, host, publicUrl, frameAncestors, trustProxy, metricsToken, azureDirectLine: azure } = config;
  const { bytes } = config.limits;
  const given = { port, host, publicUrl, frameAncestors, trustProxy, metricsToken, azure, bytes };
  return { ...DEFAULT_SERVER_SETTINGS, ...given };
}
