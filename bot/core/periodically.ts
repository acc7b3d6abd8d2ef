/** A job that runs again and again. */
export interface PeriodicJob {
  /** Starts no more runs, and waits for the one that is on its way. */
  readonly stop: () => Promise<void>;
}

/** Runs a job now, then so many milliseconds after each run. A run that fails is told, and the next one comes all the same. */
export function periodically(
  everyMs: number,
  job: () => Promise<void>,
  onError: (error: unknown) => void,
): PeriodicJob {
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  const run = async (): Promise<void> => {
    await job().catch(onError);
    if (stopping) return;
    timer = setTimeout(() => {
      running = run();
    }, everyMs).unref();
  };
  let running = run();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
