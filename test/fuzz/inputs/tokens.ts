import type { Asked } from '../ask.js';
import type { Play } from '../input.js';
import type { Random } from '../random.js';
import { hold } from '../violation.js';
import type { Visitor } from '../visitor.js';

const others = new Set<Visitor>();

/** Makes a visitor known to the others, who will try its conversation. */
export function known(visitor: Visitor): void {
  others.add(visitor);
}

/** Lets a visitor be forgotten. */
export function forgotten(visitor: Visitor): void {
  others.delete(visitor);
}

/** No token, a spoilt one, one of another kind, or one's own on another's conversation: refused, always. */
export const wrongToken: Play = async (visitor, random) => {
  const { path, token } = wrong(visitor, random);
  const asked: Asked = {
    ...random.pick([
      { method: 'GET', path },
      { method: 'GET', path: `${path}/activities?watermark=0` },
      { method: 'POST', path: `${path}/activities`, body: '{"type":"message","text":"intrus"}' },
      { method: 'POST', path: `${path}/upload`, body: 'x' },
    ]),
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  };
  visitor.sent.push(asked);
  const answer = await visitor.ask(asked);
  const status = answer?.status ?? 0;
  hold([0, 400, 401, 403, 404, 429].includes(status), `${asked.path} lets somebody in: ${status}`);
  return String(status);
};

function wrong(visitor: Visitor, random: Random): { path: string; token: string | undefined } {
  const other = random.pick([...others]);
  const [header = '', payload = '', signature = ''] = visitor.token.split('.');
  const claims = { user: other.userId, conv: other.conversationId, iss: 'assistant-aap', aud: 'directline' };
  const forged = Buffer.from(JSON.stringify({ ...claims, exp: 4_102_444_800 })).toString('base64url');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const expired = new URL(visitor.streamUrl === '' ? 'http://x' : visitor.streamUrl).searchParams.get('t');
  return random.pick([
    () => ({ path: visitor.path, token: undefined }),
    () => ({ path: visitor.path, token: '' }),
    () => ({
      path: visitor.path,
      token: `${header}.${payload}.${signature.slice(0, random.below(signature.length))}`,
    }),
    () => ({ path: other.path, token: `${header}.${forged}.${signature}` }),
    () => ({ path: other.path, token: `${none}.${forged}.` }),
    () => ({ path: other === visitor ? `${visitor.path}0` : other.path, token: visitor.token }),
    () => ({ path: visitor.path, token: expired ?? undefined }),
    () => ({ path: visitor.path, token: random.word(5000) }),
    () => ({ path: visitor.path, token: visitor.cookie.split('=')[1] }),
  ])();
}
