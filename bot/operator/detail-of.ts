/** What went wrong, short, for an operator: a code where there is one. Never more than the other side said, and no password of an address. */
export function detailOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return typeof message === 'string' ? message.replace(/\/\/[^@/\s]*@/gu, '//').slice(0, 200) : '';
}
