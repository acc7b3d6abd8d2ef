import {
  AliasNode,
  DeleteQueryNode,
  IdentifierNode,
  InsertQueryNode,
  SelectQueryNode,
  TableNode,
  UpdateQueryNode,
  type OperationNode,
  type RootOperationNode,
} from 'kysely';
import { SEALED_COLUMNS } from './sealed-columns.js';

/** The tables of a query that hold encrypted columns, by the name that they have in it. */
export function sealedTables(node: RootOperationNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const table of tablesOf(node)) {
    const [name, real] = [nameOf(table), tableOf(table)];
    if (name !== undefined && real !== undefined && SEALED_COLUMNS.has(real)) found.set(name, real);
  }
  return found;
}

function tablesOf(node: RootOperationNode): readonly OperationNode[] {
  if (InsertQueryNode.is(node)) return node.into === undefined ? [] : [node.into];
  const joined = SelectQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
  const joins = joined ? (node.joins ?? []).map(({ table }) => table) : [];
  if (UpdateQueryNode.is(node)) return node.table === undefined ? joins : [node.table, ...joins];
  const from = SelectQueryNode.is(node) || DeleteQueryNode.is(node) ? node.from : undefined;
  return [...(from?.froms ?? []), ...joins];
}

/** The table that a node of a query names, behind its alias if it has one; undefined when it is no table. */
export function tableOf(node: OperationNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (AliasNode.is(node)) return tableOf(node.node);
  return TableNode.is(node) ? node.table.identifier.name : undefined;
}

/** What a node is called in the rest of its query: its alias, or its own name. */
export function nameOf(node: OperationNode): string | undefined {
  if (!AliasNode.is(node)) return tableOf(node);
  return IdentifierNode.is(node.alias) ? node.alias.name : undefined;
}
