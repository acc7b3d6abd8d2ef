/** A folder of a mailbox on an IMAP server, and who may read it. */
export interface ImapPlace {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`imaps://`); otherwise STARTTLS is asked for, except on loopback. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** Reads a setting such as `imaps://utilisateur:motdepasse@serveur/INBOX`; undefined for anything else. */
export function parseImapPlace(text: string): ImapPlace | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, pathname } = new URL(text);
  if (!['imap:', 'imaps:'].includes(protocol) || hostname === '' || username === '') return undefined;
  const secure = protocol === 'imaps:';
  const [user, secret, folder] = [username, password, pathname.slice(1)].map(decoded);
  if (user === undefined || secret === undefined || folder === undefined) return undefined;
  return {
    host: hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    user,
    password: secret,
    folder: folder === '' ? 'INBOX' : folder,
  };
}

/** What tells this folder from others, without its password. */
export function placeName({ user, host, port, folder }: ImapPlace): string {
  return `${user}@${host}:${port}/${folder}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
