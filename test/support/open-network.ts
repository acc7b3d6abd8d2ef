import nock from 'nock';

/**
 * Takes the guard of the network away from the suite that calls it, and puts it back after: for what the guard hides
 * (certificates, the address that a client chose, requests too odd for it). The suite reaches this machine only.
 */
export function openNetwork(): void {
  before(() => {
    nock.restore();
  });
  after(() => {
    // nock would wrap the XMLHttpRequest that tests of the page bring, which then never answers.
    const client = Object.getOwnPropertyDescriptor(globalThis, 'XMLHttpRequest');
    Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
    nock.activate();
    if (client !== undefined) Object.defineProperty(globalThis, 'XMLHttpRequest', client);
  });
}
