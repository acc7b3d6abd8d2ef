import {
  AliasNode,
  ColumnNode,
  DeleteQueryNode,
  InsertQueryNode,
  ReferenceNode,
  SelectAllNode,
  SelectQueryNode,
  UpdateQueryNode,
  type OperationNode,
  type RootOperationNode,
  type SelectionNode,
} from 'kysely';
import { isSealed, placeOf, SEALED_COLUMNS } from './sealed-columns.js';
import { nameOf, tableOf } from './query-tables.js';

/**
 * The columns of a query's result that are encrypted: the name that each has there, and the place that it comes from.
 * @param tables its tables that hold such columns, by the name that they have in it
 */
export function sealedOutputs(
  node: RootOperationNode,
  tables: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(selectionsOf(node).flatMap(({ selection }) => outputsOf(selection, tables)));
}

function selectionsOf(node: RootOperationNode): readonly SelectionNode[] {
  if (SelectQueryNode.is(node)) return node.selections ?? [];
  const returns = InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
  return returns ? (node.returning?.selections ?? []) : [];
}

function outputsOf(
  selection: OperationNode,
  byName: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  if (AliasNode.is(selection)) {
    const name = nameOf(selection);
    const [first] = outputsOf(selection.node, byName);
    return name === undefined || first === undefined ? [] : [[name, first[1]]];
  }
  if (SelectAllNode.is(selection)) return [...byName.values()].flatMap(allOf);
  if (ColumnNode.is(selection)) return columnOf(selection.column.name, [...byName.values()]);
  if (!ReferenceNode.is(selection)) return [];
  const table = selection.table && byName.get(tableOf(selection.table) ?? '');
  const tables = selection.table === undefined ? [...byName.values()] : table === undefined ? [] : [table];
  return SelectAllNode.is(selection.column)
    ? tables.flatMap(allOf)
    : columnOf(selection.column.column.name, tables);
}

function allOf(table: string): readonly (readonly [string, string])[] {
  return (SEALED_COLUMNS.get(table) ?? []).map((column) => [column, placeOf(table, column)] as const);
}

function columnOf(column: string, tables: readonly string[]): readonly (readonly [string, string])[] {
  const table = tables.find((candidate) => isSealed(candidate, column));
  return table === undefined ? [] : [[column, placeOf(table, column)]];
}
