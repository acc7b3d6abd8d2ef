type Version = readonly [number, number, number];

/** Whether a version is within a range as package.json writes the usual ones: `1.2.3`, `^1.2`, `~1.2.3`, `>=1.2`, `1.x`, `*`, joined by `||`. */
export function allows(range: string, version: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((bound) => within(bound, read(version))),
  );
}

function within(bound: string, version: Version): boolean {
  const [, sign = '', text = ''] = /^([\^~]|>=|<=|>|<|=)?\s*v?([\dx*.]*)/.exec(bound) ?? [];
  const given = text.split('.').filter((part) => /^\d+$/.test(part));
  const low = read(given.join('.'));
  const order = compare(version, low);
  if (sign === '>=') return order >= 0;
  if (sign === '>') return order > 0;
  if (sign === '<') return order < 0;
  if (sign === '<=') return order <= 0;
  return order >= 0 && compare(version, above(sign, low, given.length)) < 0;
}

/** The first version that a range no longer holds. @param parts how many numbers the range gives */
function above(sign: string, [major, minor, patch]: Version, parts: number): Version {
  if (parts === 0) return [Infinity, 0, 0];
  if (sign === '^' && (major > 0 || parts === 1)) return [major + 1, 0, 0];
  if (sign === '^' && minor > 0) return [major, minor + 1, 0];
  if (parts === 1) return [major + 1, 0, 0];
  if (sign === '~' || parts === 2) return [major, minor + 1, 0];
  return [major, minor, patch + 1];
}

function read(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('-')[0]?.split('.').map(Number) ?? [];
  return [major, minor, patch];
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
