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
import { nameOf, tableOf } from './table-of.js';

/** What a query gives back: its selections, and the tables that they are taken from. */
interface Outlet {
  readonly tables: readonly OperationNode[];
  readonly selections: readonly SelectionNode[];
}

/** The columns of a query's result that are encrypted: the name that each has there, and the place that it comes from. */
export function sealedOutputs(node: RootOperationNode): ReadonlyMap<string, string> {
  const { tables, selections } = outletOf(node);
  const byName = new Map<string, string>();
  for (const table of tables) {
    const [name, real] = [nameOf(table), tableOf(table)];
    if (name !== undefined && real !== undefined && SEALED_COLUMNS.has(real)) byName.set(name, real);
  }
  if (byName.size === 0) return byName;
  return new Map(selections.flatMap(({ selection }) => outputsOf(selection, byName)));
}

function outletOf(node: RootOperationNode): Outlet {
  const joined = SelectQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
  const joins = joined ? (node.joins ?? []).map(({ table }) => table) : [];
  if (SelectQueryNode.is(node))
    return { tables: [...(node.from?.froms ?? []), ...joins], selections: node.selections ?? [] };
  if (InsertQueryNode.is(node))
    return { tables: given(node.into), selections: node.returning?.selections ?? [] };
  if (UpdateQueryNode.is(node))
    return { tables: [...given(node.table), ...joins], selections: node.returning?.selections ?? [] };
  if (DeleteQueryNode.is(node))
    return { tables: [...node.from.froms, ...joins], selections: node.returning?.selections ?? [] };
  return { tables: [], selections: [] };
}

function given(node: OperationNode | undefined): readonly OperationNode[] {
  return node === undefined ? [] : [node];
}

/** @param byName the tables of the query that hold encrypted columns, by the name that they have in it */
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
