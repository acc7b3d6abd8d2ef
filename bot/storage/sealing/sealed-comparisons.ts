import { BinaryOperationNode, ColumnNode, ReferenceNode, type OperationNode } from 'kysely';
import { isSealed, placeOf } from './sealed-columns.js';

/** A query looks for rows by an encrypted column, whose values are never the same twice: it would find none. */
export class SealedComparisonError extends Error {
  constructor(place: string) {
    super(`${place} is encrypted: it can't be compared in a query`);
    this.name = 'SealedComparisonError';
  }
}

/** Turns away a condition on an encrypted column. @param tables those of the query, by the name that they have in it. @throws SealedComparisonError */
export function refuseComparisons(condition: OperationNode, tables: ReadonlyMap<string, string>): void {
  if (BinaryOperationNode.is(condition))
    for (const operand of [condition.leftOperand, condition.rightOperand]) refuseColumn(operand, tables);
  for (const part of Object.values(condition)) if (isNode(part)) refuseComparisons(part, tables);
}

function refuseColumn(operand: OperationNode, tables: ReadonlyMap<string, string>): void {
  const column = ReferenceNode.is(operand) ? operand.column : operand;
  if (!ColumnNode.is(column)) return;
  const named = ReferenceNode.is(operand) ? operand.table?.table.identifier.name : undefined;
  for (const [name, table] of tables)
    if ((named === undefined || named === name) && isSealed(table, column.column.name))
      throw new SealedComparisonError(placeOf(table, column.column.name));
}

function isNode(part: unknown): part is OperationNode {
  return typeof part === 'object' && part !== null && 'kind' in part;
}
