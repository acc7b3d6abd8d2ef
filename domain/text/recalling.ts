/**
 * A pure function of a text that remembers what it found for the last ones: what a message says is asked for many times while it is
 * understood, and what it is compared with is the same for all messages.
 * @param most how many are remembered
 */
export function recalling<Found>(find: (text: string) => Found, most: number): (text: string) => Found {
  const recent = new Map<string, Found>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    recent.set(text, found);
    const [oldest] = recent.keys();
    if (recent.size > most && oldest !== undefined) recent.delete(oldest);
    return found;
  };
}
