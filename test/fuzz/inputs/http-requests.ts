import type { Asked } from '../ask.js';
import { HOSTILE_TEXTS } from '../hostile-texts.js';
import type { Play } from '../input.js';
import { mutateText, oddValue } from '../mutate.js';
import type { Random } from '../random.js';
import type { Visitor } from '../visitor.js';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'PROPFIND', 'PURGE'];
const PATHS = [
  '/',
  '/?lang=en&lang=fr',
  '/?lang[__proto__][x]=1',
  '/sante',
  '/metrics',
  '/robots.txt',
  '/boite',
  '/boite/style.css',
  '/boite/01HZZZZZZZZZZZZZZZZZZZZZZZ/pieces/0',
  '/boite/..%2f..%2fassistant.db',
  '/donnees-personnelles',
  '/accessibilite',
  '/mentions-legales',
  '/assets/..%2f..%2fpackage.json',
  '/assets/page.js',
  '/theme/..%2f.env',
  '/modeles/facilitateurs-2023/x.docx',
  '/modeles/__proto__/constructor',
  '/modeles/..%2f..%2f/appel.yaml',
  '/fichiers/01HZZZZZZZZZZZZZZZZZZZZZZZ/AAAA',
  '/rappels/AAP23-7KQ4-M2XD/AAAA',
  '/webchat/token',
  '/webchat/token/..;/',
  '/api/messages',
  '/v3/directline/conversations',
  '/v3/directline/tokens/refresh',
  '/v3/directline/tokens/generate',
  '/v3/directline/conversations/%00/activities',
  '/v3/directline/conversations/%E0%A4%A/activities',
  '//evil.example/',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/.git/config',
];
const VALUES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=klingon',
  'text/html',
  'gzip',
  'br',
  'identity;q=0',
  '*/*;q=-1',
  'bytes=0-99999999999',
  'https://mechant.example',
  'null',
  'file://',
  'aap_visiteur=abc; aap_visiteur=',
  '%',
  'keep-alive, x',
  '999999999999',
  'W/"x"',
];
const HEADERS = [
  'content-type',
  'accept',
  'accept-encoding',
  'accept-language',
  'content-encoding',
  'origin',
  'referer',
  'cookie',
  'range',
  'if-none-match',
  'if-modified-since',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-http-method-override',
  'sec-fetch-site',
  'host',
  'authorization',
  'expect',
  'te',
];
const HEADER_TEXT = HOSTILE_TEXTS.filter((text) => /^[\t\x20-\x7e\x80-\xff]+$/.test(text));
const PATH_TEXT = /[^\x21-\x7e]/g;

/** A request of any method, to a path that exists or not, with headers and a body that hardly fit. */
export const oddRequest: Play = async (visitor, random) => {
  const asked = request(visitor, random);
  visitor.sent.push(asked);
  return String((await visitor.ask(asked))?.status ?? 'closed');
};

function request(visitor: Visitor, random: Random): Asked {
  const paths = [...PATHS, visitor.path, `${visitor.path}/activities`, `${visitor.path}/upload`];
  const path = random.pick(paths);
  const headers: Record<string, string> = { 'x-forwarded-for': visitor.address };
  if (random.chance(0.4)) headers['authorization'] = `Bearer ${visitor.token}`;
  if (random.chance(0.3)) headers['cookie'] = visitor.cookie;
  for (let n = random.below(4); n > 0; n--)
    headers[random.pick(HEADERS)] = random.pick(random.chance(0.6) ? VALUES : HEADER_TEXT);
  const method = random.chance(0.5) ? random.pick(['GET', 'POST']) : random.pick(METHODS);
  const hasBody = !['GET', 'HEAD', 'TRACE', 'OPTIONS'].includes(method);
  return {
    method,
    path: (random.chance(0.4) ? mutatePath(path, random) : path) + query(random),
    headers,
    ...(hasBody ? { body: body(random) } : {}),
  };
}

/** Of a path, the characters that an HTTP client may send. */
function mutatePath(path: string, random: Random): string {
  return `/${mutateText(path, random).slice(0, 6000)}`.replace(PATH_TEXT, (character) =>
    Buffer.from(character).toString('hex').replaceAll(/../g, '%$&'),
  );
}

function query(random: Random): string {
  if (random.chance(0.7)) return '';
  const name = random.pick(['watermark', 'lang', 'userId', 't', 'a[b][c]', 'telecharger', '__proto__']);
  return `?${name}=${encodeURIComponent(random.pick(HEADER_TEXT)).slice(0, 4000)}`;
}

function body(random: Random): string {
  return random.chance(0.5) ? JSON.stringify(oddValue(random)) : random.pick(HOSTILE_TEXTS);
}
