import { VISITOR_SECONDS } from '../../storage/departures.js';
import type { CookieOptions, Request, Response } from 'express';
import type { Tokens } from './tokens.js';

const NAME = 'aap_visiteur';

/** The cookie by which a browser finds its conversation again; scripts can't read it and other sites can't use it. */
export class VisitorCookie {
  /** @param secure browsers reach the page over https, though a proxy may not say so */
  constructor(
    private readonly tokens: Tokens,
    private readonly secure: boolean,
  ) {}

  /** The visitor that the request names, undefined without a cookie of ours. */
  read(request: Request): string | undefined {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name, value] = pair.trim().split('=');
      if (name === NAME && value !== undefined) return this.tokens.visitor(value);
    }
    return undefined;
  }

  /** Lets the browser remember a visitor, for half a year from now. */
  write(response: Response, userId: string): void {
    const value = this.tokens.forVisitor(userId, VISITOR_SECONDS);
    response.cookie(NAME, value, { ...this.#options(response), maxAge: VISITOR_SECONDS * 1000 });
  }

  /** Lets the browser forget. */
  clear(response: Response): void {
    response.clearCookie(NAME, this.#options(response));
  }

  #options(response: Response): CookieOptions {
    const secure = this.secure || response.req.secure;
    return { httpOnly: true, secure, path: '/', sameSite: 'strict' };
  }
}
