import { multipartBody, type BodyPart } from './multipart-body.js';
import type { Visitor } from './visitor.js';

/** Uploads parts, and waits for the answer. @returns the status, as text */
export async function uploadParts(visitor: Visitor, parts: readonly BodyPart[]): Promise<string> {
  const boundary = '----fuzz7f3a';
  return uploadBody(visitor, multipartBody(parts, boundary), `multipart/form-data; boundary=${boundary}`);
}

/** The same, whatever the bytes are. */
export async function uploadBody(visitor: Visitor, body: Buffer, contentType: string): Promise<string> {
  const answer = await visitor.ask({
    method: 'POST',
    path: `${visitor.path}/upload`,
    headers: { ...visitor.authorization, 'content-type': contentType },
    body,
  });
  if (answer?.status === 200) await visitor.answered(answer.body);
  return String(answer?.status ?? 'closed');
}
