const CODE = /(?<!\d)(\d{3})[\s.-]?(\d{3})(?!\d)/;

/** The six digits of a one-time code in what was typed; undefined when there are none. */
export function readCode(text: string): string | undefined {
  const digits = CODE.exec(text.slice(0, 200));
  return digits === null ? undefined : `${digits[1] ?? ''}${digits[2] ?? ''}`;
}
