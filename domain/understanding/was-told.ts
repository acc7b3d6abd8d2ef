/**
 * Whether what the assistant said last was told when a message arrived: if not, the message can't be about it.
 * @param arrivedAt milliseconds of real time @param toldAt the same, undefined when nothing was ever said
 */
export function wasTold(arrivedAt: number, toldAt: number | undefined): boolean {
  // Within the same millisecond, what was told can't have been seen.
  return toldAt === undefined || arrivedAt > toldAt;
}
