/** What a question asks of SQLite, counted: the service in this process, behind a driver that counts. */
import Sqlite from 'libsql';
import { assemble } from '../../bot/compose/assemble.js';
import { readConfig } from '../../bot/config/config.js';
import { createWords } from '../../bot/core/locales.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import type { Row } from './table.js';
import { faqQuestions } from './talks.js';
import { WebUser } from './web-user.js';

/** What was asked: statements, the beginnings and ends of transactions among them. */
interface Asked {
  readonly statements: number;
  readonly transactions: number;
}

type Statement = Record<'all' | 'run', (...parameters: unknown[]) => unknown>;
type Prepare = (this: Sqlite.Database, sql: string) => Statement;

const QUESTIONS = 10;

/** The statements and transactions of a question, against what is promised. */
export async function measureStatements(): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const counted = countStatements();
  const settings = { PORT: '0', DATA_DIR: folder.path('data'), LOG_LEVEL: 'silent', DEMONSTRATION: 'oui' };
  const service = await assemble(
    readConfig({ ...settings, SMTP_URL: 'smtp://127.0.0.1:9', REGISTRE_URL: 'non' }),
    {
      words: createWords('locales'),
      staticDir: 'dist/web',
      vocabularyDir: 'vocabulary',
      now: Date.now,
    },
  );
  const person = await WebUser.open(service.url, '10.0.0.1');
  const pairs: Asked[] = [];
  for (const { text } of faqQuestions().slice(0, QUESTIONS)) {
    const before = counted();
    await person.ask(text);
    const after = counted();
    pairs.push({
      statements: after.statements - before.statements,
      transactions: after.transactions - before.transactions,
    });
  }
  person.close();
  await service.stop();
  folder.remove();
  return [
    row(
      'instructions SQL par question / promises',
      pairs.map(({ statements }) => statements),
      10,
    ),
    row(
      'transactions par question / promises',
      pairs.map(({ transactions }) => transactions),
      1,
    ),
  ];
}

function row(what: string, counts: readonly number[], promised: number): Row {
  const middle = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  const pairs = counts.map((ours) => ({ ours, peer: promised }));
  return { what, ratio: middle / promised, goal: { atMost: 1 }, pairs, unit: '' };
}

/** Counts what every SQLite database of this process that is opened from now on is asked. @returns what was asked so far */
function countStatements(): () => Asked {
  const asked = { statements: 0, transactions: 0 };
  const prototype = Sqlite.prototype as unknown as { prepare: Prepare };
  const { prepare } = prototype;
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    for (const name of ['all', 'run'] as const) {
      const ask = statement[name].bind(statement);
      statement[name] = (...parameters) => {
        asked.statements++;
        if (/^begin/iu.test(sql)) asked.transactions++;
        return ask(...parameters);
      };
    }
    return statement;
  };
  return () => ({ ...asked });
}
