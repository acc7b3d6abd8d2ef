/** What `POST /webchat/token` answers. */
export interface PageToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly userId: string;
  readonly locale: string;
  readonly reprise: boolean;
}

/** A browser that keeps its cookie, as far as the page's own requests go. */
export class WebPage {
  cookie: string | undefined;

  /** Asks for a token, as the page does when it loads, in its language. @throws when it is refused */
  async token(url: string, body: object = {}): Promise<PageToken> {
    const answer = await this.ask(url, { locale: 'fr-FR', ...body });
    if (answer.status !== 200) throw new Error(`No token: ${answer.status}`);
    return (await answer.json()) as PageToken;
  }

  /** Leaves the device, as the page's menu does. */
  leave(url: string, body: object = {}): Promise<Response> {
    return this.ask(url, body, {}, 'DELETE');
  }

  /** The same, whatever the answer is. */
  async ask(
    url: string,
    body: object = {},
    headers: Record<string, string> = {},
    method = 'POST',
  ): Promise<Response> {
    const { cookie } = this;
    const answer = await fetch(`${url}/webchat/token`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return answer;
  }
}
