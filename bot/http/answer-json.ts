import type { Response } from 'express';

/** Answers with JSON that no cache keeps. Express would make a fingerprint of it, by which nobody ever asks whether it has changed. */
export function answerJson(response: Response, value: object): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}
