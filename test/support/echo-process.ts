import { setTimeout as pause } from 'node:timers/promises';
import { echo, startTestServer } from './test-server.js';

/** A server in a process of its own. With « hang », the turn of a message starts, and never ends. */
const [folder, mode] = process.argv.slice(2);
const server = await startTestServer({
  ...(folder === undefined ? {} : { folder }),
  runTurn: async (context, turn) => {
    if (mode === 'hang' && context.activity.type === 'message') {
      console.log(JSON.stringify({ turn: turn.inboxId }));
      await pause(3_600_000);
    }
    await echo(context, turn);
  },
});
console.log(JSON.stringify({ url: server.url }));
