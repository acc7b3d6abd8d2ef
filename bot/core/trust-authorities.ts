import tls from 'node:tls';

/**
 * Lets every connection of this process trust other certification authorities besides those that Node knows: a service's own mail
 * server, database or registry behind an internal one. Node's own way is read at its start only, before any file of settings.
 * @param pem their certificates, one after the other
 */
export function trustAuthorities(pem: string): void {
  const create = tls.createSecureContext.bind(tls);
  tls.createSecureContext = (options = {}) =>
    create({ ...options, ca: options.ca ?? [...tls.rootCertificates, pem] });
}
