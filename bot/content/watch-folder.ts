import { watch, type FSWatcher } from 'node:fs';

/** Watches a folder; `close` ends it. */
export interface FolderWatch {
  readonly close: () => void;
}

/**
 * Calls `onChange` once a folder has changed, or something below it, and nothing more has happened for `quietMs`: a save is often
 * several changes. Where the system can't watch (network drives, no more handles), nothing is called: who needs certainty looks from time to time too.
 */
export function watchFolder(dir: string, quietMs: number, onChange: () => void): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  const watcher = tryWatch(dir, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs).unref();
  });
  return {
    close: () => {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

function tryWatch(dir: string, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dir, { recursive: true, persistent: false }, onEvent);
    watcher.on('error', () => {
      watcher.close();
    });
    return watcher;
  } catch {
    return undefined;
  }
}
