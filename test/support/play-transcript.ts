import type { ConversationHarness } from './conversation-harness.js';
import type { Connect } from './people.js';
import { playedBefore } from './played-before.js';
import { Player } from './player.js';
import type { Transcript } from './transcript.js';

/**
 * Plays a transcript after those that come before it, with users of its own, and compares all that is said and mailed with what it says.
 * @throws AssertionError with both as transcripts, up to the first line that differs
 */
export async function play(
  transcripts: readonly Transcript[],
  harness: ConversationHarness,
  connect: Connect,
): Promise<void> {
  const before = transcripts.slice(0, -1);
  const [last] = transcripts.slice(-1);
  const content = last?.content ?? '';
  harness.fiches = last?.fiches ?? false;
  const begin = async (): Promise<Player> => {
    await harness.startAfresh(content);
    const player = new Player(harness, connect);
    for (const transcript of before) await player.play(transcript);
    return player;
  };
  const player = await playedBefore(before, content, harness, begin);
  try {
    if (last !== undefined) await player.play(last);
    await player.end();
  } finally {
    player.leave();
  }
}
