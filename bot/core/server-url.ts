/**
 * Whether a text is the address of a server, such as `smtp://utilisateur:motdepasse@serveur:587`. A « / » or a « # » that a password
 * holds as it is would make another address of it, which may even be readable: it is refused.
 */
export function isServerUrl(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hash, pathname, search, username, password } = new URL(text);
  return (
    protocols.includes(protocol) &&
    hash === '' &&
    !`${pathname}${search}`.includes('@') &&
    [username, password].every(isDecodable)
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
