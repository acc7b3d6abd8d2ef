import { isLoopbackAddress } from '../core/public-address.js';

/** What the settings say of where the service is reached. */
export interface Exposure {
  readonly host: string;
  readonly publicUrl: string | undefined;
  /** What express calls « trust proxy ». */
  readonly trustProxy: boolean | number | string;
}

/** Whether a host's name never leads off the machine that asks: « localhost », or a loopback address. */
export function isLocalHost(name: string): boolean {
  return name.toLowerCase() === 'localhost' || isLoopbackAddress(name.replace(/^\[(.*)\]$/u, '$1'));
}

/** Whether other machines reach the service: it listens to them, or its address leads here from elsewhere. */
export function isReachable({ host, publicUrl }: Omit<Exposure, 'trustProxy'>): boolean {
  return !isLocalHost(host) || hasPublicName({ publicUrl });
}

/** Whether the public address is one that leads here from elsewhere. */
export function hasPublicName({ publicUrl }: Pick<Exposure, 'publicUrl'>): boolean {
  return publicUrl !== undefined && !isLocalHost(new URL(publicUrl).hostname);
}

/** Whether the page is served over https, by a proxy then, of which the service knows nothing: it takes all visitors for one. */
export function isProxyForgotten({ publicUrl, trustProxy }: Omit<Exposure, 'host'>): boolean {
  return trustProxy === false && isSecure({ publicUrl });
}

/** Whether browsers reach the page over https. */
export function isSecure({ publicUrl }: Pick<Exposure, 'publicUrl'>): boolean {
  return publicUrl !== undefined && new URL(publicUrl).protocol === 'https:';
}
