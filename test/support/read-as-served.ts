import { pino } from 'pino';
import { createReading } from '../../bot/compose/reading.js';
import type { ConversationHarness } from './conversation-harness.js';
import { CONFIG } from './harness-config.js';

/** Has a test's service read documents as the real one does, pictures too: what no turn can wait for comes later, by itself. */
export function readAsServed({ db, clocks, serving, reading, server }: ConversationHarness): void {
  const base = { config: { ...CONFIG, lecture: 'oui' as const }, db, clocks, served: serving };
  reading.asServed(
    createReading({ ...base, log: pino({ level: 'silent' }) }, (conversationId) => {
      server.wake(conversationId);
    }),
  );
}
