import type { Request, Response } from 'express';
import type { Tokens } from './tokens.js';

const NAME = 'aap_visiteur';
/** A call stays open for some weeks, and its dossiers are asked about for months. */
const SECONDS = 180 * 24 * 3600;

/** The visitor that the request's cookie names, undefined without one. */
export async function readVisitor(request: Request, tokens: Tokens): Promise<string | undefined> {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value !== undefined) return tokens.visitor(value);
  }
  return undefined;
}

/** Lets the browser remember a visitor; scripts can't read it and other sites can't use it. */
export async function writeVisitor(response: Response, tokens: Tokens, userId: string): Promise<void> {
  response.cookie(NAME, await tokens.forVisitor(userId, SECONDS), {
    httpOnly: true,
    sameSite: 'strict',
    secure: response.req.secure,
    maxAge: SECONDS * 1000,
    path: '/',
  });
}
