/** Bytes on the wire for one byte of an attachment: base64 in lines of 76. */
const WIRE_RATIO = 1.37;
/** Bytes on the wire of an attachment's own headers. */
const ATTACHMENT_HEADERS = 1000;
/** Bytes on the wire kept for what a message says: its text twice, its headers. */
const BODY = 400_000;

/** Bytes on the wire of an attachment of that size. */
export function tailleEnvoyee(taille: number): number {
  return Math.ceil(taille * WIRE_RATIO) + ATTACHMENT_HEADERS;
}

/** The largest file, in bytes, that fits alone into a message of a mailbox. @param limite what the mailbox takes, bytes on the wire */
export function plusGrosFichier(limite: number): number {
  return Math.floor((limite - BODY - ATTACHMENT_HEADERS) / WIRE_RATIO);
}
