/** One part of a multipart body; its headers as they are written. */
export interface BodyPart {
  readonly headers: string;
  readonly bytes: Buffer | string;
}

/** A multipart body. */
export function multipartBody(parts: readonly BodyPart[], boundary: string): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ headers, bytes }) => [
      Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`),
      Buffer.from(bytes as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

/** The part that holds the message. */
export function activityPart(activity: unknown): BodyPart {
  return {
    headers:
      'Content-Disposition: form-data; name="activity"; filename="blob"\r\nContent-Type: application/vnd.microsoft.activity',
    bytes: JSON.stringify(activity),
  };
}

/** A part that holds a file. */
export function filePart(name: string, bytes: Buffer, type = 'application/octet-stream'): BodyPart {
  const escaped = name.replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ');
  return {
    headers: `Content-Disposition: form-data; name="file"; filename="${escaped}"\r\nContent-Type: ${type}`,
    bytes,
  };
}
