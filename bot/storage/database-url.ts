/** Whether an address names a PostgreSQL server; anything else is a file. */
export function isPostgresUrl(url: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(url);
}
