import {
  DeleteQueryNode,
  InsertQueryNode,
  SelectQueryNode,
  UpdateQueryNode,
  type OperationNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';
import type { DataKeys } from './data-keys.js';
import { open } from './seal.js';
import { sealedTables } from './query-tables.js';
import { refuseComparisons } from './sealed-comparisons.js';
import { sealedOutputs } from './sealed-outputs.js';
import { sealInsert, sealUpdate } from './sealed-writes.js';

/**
 * Seals the encrypted columns of every insert and update, and opens them in every result: the one place that does, so that
 * no store knows of it. Queries can't compare those columns.
 */
export class SealingPlugin implements KyselyPlugin {
  /** Which columns of its result are to be opened, for each query on its way. */
  readonly #outputs = new WeakMap<QueryId, ReadonlyMap<string, string>>();

  constructor(private readonly keys: DataKeys) {}

  /** Whether what is written is encrypted. */
  get seals(): boolean {
    return this.keys.writing !== undefined;
  }

  /** @throws SealedComparisonError, UnsealableWriteError */
  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    const tables = sealedTables(node);
    if (tables.size === 0) return node;
    const where = conditionOf(node);
    if (where !== undefined) refuseComparisons(where, tables);
    const outputs = sealedOutputs(node, tables);
    if (outputs.size > 0) this.#outputs.set(queryId, outputs);
    if (InsertQueryNode.is(node)) return sealInsert(node, this.keys);
    return UpdateQueryNode.is(node) ? sealUpdate(node, this.keys) : node;
  }

  /** @throws SealError */
  transformResult({ result, queryId }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const outputs = this.#outputs.get(queryId);
    if (outputs === undefined) return Promise.resolve(result);
    return Promise.resolve().then(() => ({
      ...result,
      rows: result.rows.map((row) => this.#opened(row, outputs)),
    }));
  }

  #opened(row: UnknownRow, outputs: ReadonlyMap<string, string>): UnknownRow {
    const opened = { ...row };
    for (const [name, place] of outputs) {
      const value = row[name];
      // libsql answers with an ArrayBuffer, whatever its types say.
      const stored = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
      if (typeof stored === 'string' || stored instanceof Uint8Array)
        opened[name] = open(stored, place, this.keys);
    }
    return opened;
  }
}

function conditionOf(node: RootOperationNode): OperationNode | undefined {
  const conditional = SelectQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
  return conditional ? node.where : undefined;
}
