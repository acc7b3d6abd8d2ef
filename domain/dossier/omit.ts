/** The object without that entry. */
export function omit<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const rest: Partial<T> = { ...object };
  Reflect.deleteProperty(rest, key);
  return rest as Omit<T, K>;
}
