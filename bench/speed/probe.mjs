// Loaded into a measured process before its own script: tells the one that measures what it used so far.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

process.on('message', (when) => {
  if (when === 'settled') collect();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed: heap } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rss, heap });
});
// Being measured keeps no process alive.
process.channel?.unref();
// Who measured it is gone: so is it.
process.on('disconnect', () => process.exit(1));

function collect() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
