const KEY = 'assistant-aap.conversation';

/** Whether this browser has a conversation to come back to. Says nothing about whose it is. */
export function hasVisited(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

/** Remembers, or forgets, that there is a conversation. */
export function setVisited(visited: boolean): void {
  try {
    if (visited) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden: the conversation is then found again by its cookie, at the first message.
  }
}
