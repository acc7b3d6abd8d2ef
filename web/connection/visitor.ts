import { framed } from '../framed.js';

const KEY = 'assistant-aap.visiteur';
/** For browsers that let a frame keep nothing: known until the frame is loaded again. */
let remembered: string | undefined;

/** What a frame tells of its visitor with each request for a token; on the page itself the cookie says it. */
export function visitor(): { readonly cadre?: true; readonly visiteur?: string } {
  if (!framed) return {};
  const visiteur = stored() ?? remembered;
  return { cadre: true, ...(visiteur === undefined ? {} : { visiteur }) };
}

/** Keeps what the server says of the visitor, in the storage that belongs to this frame on this site alone; undefined forgets. */
export function keepVisitor(token: string | undefined): void {
  remembered = token;
  if (!framed) return;
  try {
    if (token === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, token);
  } catch {
    // Storage is forbidden or full.
  }
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
