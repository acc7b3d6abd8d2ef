import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

/** What a request holds besides its name. */
interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a server on loopback answers to a request under a name of its sender's choice, which fetch would not take. */
export async function answerAs(
  { port }: { readonly port: number },
  path: string,
  host: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const asked = request({ port, host: '127.0.0.1', path, method, headers: { ...headers, host } }).end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode ?? 0, text };
}

/** The same, its status alone. */
export async function statusAs(...asked: Parameters<typeof answerAs>): Promise<number> {
  return (await answerAs(...asked)).status;
}
