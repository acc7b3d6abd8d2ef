import type { Problem } from '../../domain/appel/problem.js';
import { ContentError, loadContent, type Content } from './load-content.js';
import { fingerprint, readFolder } from './read-folder.js';
import { watchFolder, type FolderWatch } from './watch-folder.js';

export interface ContentWatcherParts {
  /** CONTENT_DIR. */
  readonly dir: string;
  /** Version that is served already. */
  readonly version: string;
  /** The instant by which answers are too old. */
  readonly now: () => Date;
  /** The folder holds another content, without any error but these, which are of calls that are refused. */
  readonly onSound: (content: Content, errors: readonly Problem[]) => Promise<void>;
  /** The folder holds another content, with errors in what all calls share, or in every call. What was served goes on being served. */
  readonly onFaulty: (errors: readonly Problem[]) => Promise<void>;
  /** The folder could not be read, or a follower failed; the watcher goes on. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds without a change before the folder is read. */
  readonly quietMs?: number;
  /** Milliseconds between two looks where changes are not announced: mounted volumes, network drives. */
  readonly pollMs?: number;
}

/** Watches the content folder and tells each new state of it once, sound or faulty. */
export class ContentWatcher {
  readonly #parts: ContentWatcherParts;
  #seen: string;
  #watch: FolderWatch | undefined;
  #poll: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: ContentWatcherParts) {
    this.#parts = parts;
    this.#seen = parts.version;
  }

  start(): void {
    const { dir, quietMs = 500, pollMs = 30_000 } = this.#parts;
    const look = (): void => void this.look();
    this.#watch = watchFolder(dir, quietMs, look);
    this.#poll = setInterval(look, pollMs).unref();
  }

  /** Ends the watching, and waits for what it began. */
  async stop(): Promise<void> {
    this.#watch?.close();
    clearInterval(this.#poll);
    await this.#looking;
  }

  /** Looks at the folder now; one look at a time. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look().catch(this.#parts.onError));
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { dir, now, onSound, onFaulty } = this.#parts;
    const version = fingerprint(await readFolder(dir));
    if (version === this.#seen) return;
    const { content, errors } = await inspect(dir, now());
    // A folder that changes while it is read is looked at again, at the next event or round.
    if (content !== undefined && content.version !== version) return;
    if (content !== undefined && errors.every((error) => isOfRefused(error, content))) await onSound(content, errors);
    else await onFaulty(errors);
    this.#seen = version;
  }
}

/** Faults of one call hold up that call, and no other. */
function isOfRefused({ file }: Problem, { refuses }: Content): boolean {
  return refuses.some((name) => file.startsWith(`appels/${name}/`));
}

async function inspect(
  dir: string,
  now: Date,
): Promise<{ readonly content?: Content; readonly errors: readonly Problem[] }> {
  const errorsOf = (problems: readonly Problem[]): readonly Problem[] =>
    problems.filter(({ level }) => level === 'error');
  try {
    const content = await loadContent(dir, { now });
    return { content, errors: errorsOf(content.problems) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { errors: errorsOf(error.problems) };
  }
}
