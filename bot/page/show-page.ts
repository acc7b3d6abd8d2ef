import type { RequestHandler } from 'express';
import type { PageContext } from './layout.js';

export interface ShowOptions {
  /** 200 unless told otherwise. */
  readonly status?: number;
  /** Cache-Control; a page is not kept unless told otherwise: the state of the call may change at any second, and a nonce is for one answer. */
  readonly cache?: string;
}

/** How the page's router shows a page; what is undefined is « page introuvable ». */
export type ShowPage = (
  write: (context: PageContext) => string | undefined,
  options?: ShowOptions,
) => RequestHandler;
