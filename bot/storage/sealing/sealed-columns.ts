import type { Schema } from '../schema.js';

type Sealed = { readonly [Table in keyof Schema]?: readonly (keyof Schema[Table])[] };

/**
 * What is encrypted at rest: all that people typed or sent, what is made of it, and the service's own secrets. What is
 * looked up stays plain: ids, references, persons, instants, states, regions.
 */
const SEALED = {
  activities: ['json'],
  inbox: ['json'],
  remote_conversations: ['json'],
  deliveries: ['json'],
  states: ['json'],
  dossiers: ['json'],
  files: ['name', 'sha256'],
  file_chunks: ['bytes'],
  letters: ['to_address', 'json'],
  letter_attempts: ['detail'],
  alarms: ['detail'],
  missed_questions: ['text'],
  settings: ['value'],
} as const satisfies Sealed;

/** The encrypted columns of each table that has some. */
export const SEALED_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SEALED));

/** How a column is named where it is bound to what it holds: `table.column`. */
export function placeOf(table: string, column: string): string {
  return `${table}.${column}`;
}

/** Whether a column is encrypted. */
export function isSealed(table: string, column: string): boolean {
  return SEALED_COLUMNS.get(table)?.includes(column) === true;
}
