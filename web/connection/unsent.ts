import { clientIdOf, type Activity } from './activity.js';

const KEY = 'assistant-aap.a-envoyer';

/** The part of sessionStorage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What was typed and not yet taken by the server, kept while the tab lives: a reload loses nothing.
 * Files can't be kept so.
 */
export class Unsent {
  #activities: readonly Activity[];

  constructor(private readonly shelf: Shelf) {
    this.#activities = read(shelf);
  }

  /** Oldest first. */
  all(): readonly Activity[] {
    return this.#activities;
  }

  add(activity: Activity): void {
    if (activity.type !== 'message' || (activity.attachments?.length ?? 0) > 0) return;
    this.#keep([...this.#activities, activity]);
  }

  remove(activity: Activity): void {
    const id = clientIdOf(activity);
    this.#keep(this.#activities.filter((kept) => clientIdOf(kept) !== id));
  }

  #keep(activities: readonly Activity[]): void {
    this.#activities = activities;
    try {
      if (activities.length === 0) this.shelf.removeItem(KEY);
      else this.shelf.setItem(KEY, JSON.stringify(activities));
    } catch {
      // Storage is full or forbidden: what waits is then kept in memory only.
    }
  }
}

function read(shelf: Shelf): readonly Activity[] {
  try {
    return JSON.parse(shelf.getItem(KEY) ?? '[]') as readonly Activity[];
  } catch {
    return [];
  }
}
