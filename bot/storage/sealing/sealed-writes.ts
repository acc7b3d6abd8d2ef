import {
  ColumnNode,
  ColumnUpdateNode,
  InsertQueryNode,
  OnConflictNode,
  PrimitiveValueListNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  type OperationNode,
  type UpdateQueryNode,
  type ValuesItemNode,
} from 'kysely';
import type { DataKeys } from './data-keys.js';
import { seal } from './seal.js';
import { isSealed, placeOf, SEALED_COLUMNS } from './sealed-columns.js';
import { tableOf } from './query-tables.js';

/** A query would write something to an encrypted column that is no value known beforehand: it can't be sealed. */
export class UnsealableWriteError extends Error {
  constructor(place: string) {
    super(`${place} is encrypted: only values can be written there`);
    this.name = 'UnsealableWriteError';
  }
}

/** An insert with its encrypted columns sealed. @throws UnsealableWriteError */
export function sealInsert(node: InsertQueryNode, keys: DataKeys): InsertQueryNode {
  const table = tableOf(node.into);
  if (table === undefined || !SEALED_COLUMNS.has(table)) return node;
  const columns = (node.columns ?? []).map(({ column }) => column.name);
  if (node.values === undefined || !ValuesNode.is(node.values)) throw new UnsealableWriteError(table);
  const values = ValuesNode.create(node.values.values.map((row) => sealRow(row, table, columns, keys)));
  const { onConflict } = node;
  const updates = onConflict?.updates?.map((update) => sealColumn(update, table, keys));
  return InsertQueryNode.cloneWith(node, {
    values,
    ...(onConflict === undefined || updates === undefined
      ? {}
      : { onConflict: OnConflictNode.cloneWith(onConflict, { updates }) }),
  });
}

/** An update with its encrypted columns sealed. @throws UnsealableWriteError */
export function sealUpdate(node: UpdateQueryNode, keys: DataKeys): UpdateQueryNode {
  const table = tableOf(node.table);
  if (table === undefined || !SEALED_COLUMNS.has(table) || node.updates === undefined) return node;
  return { ...node, updates: node.updates.map((update) => sealColumn(update, table, keys)) };
}

function sealRow(
  row: ValuesItemNode,
  table: string,
  columns: readonly string[],
  keys: DataKeys,
): ValuesItemNode {
  if (PrimitiveValueListNode.is(row))
    return PrimitiveValueListNode.create(
      row.values.map((value, n) => sealValue(value, table, columns[n] ?? '', keys)),
    );
  return ValueListNode.create(row.values.map((value, n) => sealNode(value, table, columns[n] ?? '', keys)));
}

function sealColumn(update: ColumnUpdateNode, table: string, keys: DataKeys): ColumnUpdateNode {
  const { column, value } = update;
  if (!ColumnNode.is(column)) return update;
  return ColumnUpdateNode.create(column, sealNode(value, table, column.column.name, keys));
}

function sealNode(node: OperationNode, table: string, column: string, keys: DataKeys): OperationNode {
  if (!isSealed(table, column)) return node;
  if (!ValueNode.is(node)) throw new UnsealableWriteError(placeOf(table, column));
  return ValueNode.create(sealValue(node.value, table, column, keys));
}

function sealValue(value: unknown, table: string, column: string, keys: DataKeys): unknown {
  if (!isSealed(table, column)) return value;
  return typeof value === 'string' || value instanceof Uint8Array
    ? seal(value, placeOf(table, column), keys)
    : value;
}
