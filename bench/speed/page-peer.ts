import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAssets } from '../../bot/page/assets.js';
import { proxyTo } from '../../test/support/https-site.js';

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Web Chat's own minimal page, as Microsoft's first sample has it, on the Direct Line of a service on this machine. */
export interface PagePeer {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Web Chat</title>
    <script src="/webchat.js"></script>
    <style>html, body, #webchat { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="webchat" role="main"></div>
    <script>
      (async function () {
        const answer = await fetch('/webchat/token', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        });
        const { token } = await answer.json();
        const domain = location.origin + '/v3/directline';
        const directLine = WebChat.createDirectLine({ token, domain, webSocket: false });
        WebChat.renderWebChat({ directLine }, document.getElementById('webchat'));
      })();
    </script>
  </body>
</html>`;

/** Serves it with the very file that our build compressed, kept by browsers for as long. @param service our service's address */
export async function startPagePeer(service: string): Promise<PagePeer> {
  const script = readFileSync(`${join(WEB, readAssets(WEB).webChat)}.br`);
  const onwards = proxyTo(
    () => Number(new URL(service).port),
    () => undefined,
  );
  const server = createServer((request, response) => {
    if (request.url === '/')
      response.setHeader('content-type', 'text/html').setHeader('cache-control', 'no-store').end(PAGE);
    else if (request.url === '/webchat.js')
      response
        .setHeader('content-type', 'text/javascript')
        .setHeader('content-encoding', 'br')
        .setHeader('cache-control', 'public, max-age=31536000, immutable')
        .end(script);
    else onwards(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
