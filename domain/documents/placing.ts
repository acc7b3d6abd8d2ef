/** Below this, one is asked where a file goes. */
const SURE = 0.85;

/** Whether a file is placed and said, or asked about first. */
export function isSurePlace({
  piece,
  probability,
}: {
  readonly piece?: string | undefined;
  readonly probability: number;
}): boolean {
  return piece !== undefined && probability >= SURE;
}
