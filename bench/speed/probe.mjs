// Loaded into a measured process before its own script: tells the one that measures what it used so far.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() });
});
// Being measured keeps no process alive.
process.channel?.unref();
// Who measured it is gone: so is it.
process.on('disconnect', () => process.exit(1));
