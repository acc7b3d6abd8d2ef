import { AliasNode, IdentifierNode, TableNode, type OperationNode } from 'kysely';

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
