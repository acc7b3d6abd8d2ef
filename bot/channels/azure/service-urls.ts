import { isLocalHost } from '../../config/exposure.js';

/** Microsoft's connectors: of Teams (public and government community clouds), and of the Azure Bot Service's own channels. */
const HOSTS = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '.botframework.com'];

/** Whether answers may be sent to that address, with the bot's token: it is one of Microsoft's, by HTTPS. */
export function isMicrosoftService(serviceUrl: string): boolean {
  const { protocol, hostname, port, username } = new URL(serviceUrl);
  const known = HOSTS.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return known && protocol === 'https:' && port === '' && username === '';
}

/** Whether that address is on this machine. */
export function isLoopbackService(serviceUrl: string): boolean {
  return isLocalHost(new URL(serviceUrl).hostname);
}
