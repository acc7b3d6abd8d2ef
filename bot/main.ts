#!/usr/bin/env node
import { createWords } from './core/locales.js';
import { programRoot, programVersion } from './core/program-root.js';
import { COMMANDS } from './operator/commands/index.js';
import { helpOf } from './operator/commands/help.js';

/** `aap`: the one command of the operator. The service itself is `aap serve`. */
const root = programRoot(import.meta.url);
const words = createWords(`${root}locales`);
const cwd = process.cwd();
const [name = '', ...args] = process.argv.slice(2);
const terminal = {
  ...{ root, cwd, words },
  out: (text: string): void => void process.stdout.write(`${text}\n`),
  err: (text: string): void => void process.stderr.write(`${text}\n`),
};
// What the settings name without a slash in front is in the program's folder, wherever the command is typed.
process.chdir(root);

const load = COMMANDS[name];
if (name === 'serve') {
  const { serve } = await import('./compose/serve.js');
  await serve(args, { ...terminal, entry: import.meta.url });
} else if (load !== undefined) {
  const { runCommand } = await import('./operator/commands/run-command.js');
  process.exitCode = await runCommand(name, load, args, terminal);
} else {
  const known = ['aide', '--aide', '--help', '-h', '--version'].includes(name);
  const version = programVersion(root);
  const text = name === '--version' ? version : helpOf(['serve', ...Object.keys(COMMANDS)], version, words);
  (known ? terminal.out : terminal.err)(text);
  process.exitCode = known ? 0 : 2;
}
