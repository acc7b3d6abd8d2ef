import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread from a module beside another one, built or as it is written: a thread inherits no loader,
 * so that from TypeScript (tests, scripts) it registers tsx itself.
 * @param name of the module's file, as in `./examine-worker`, without its extension
 * @param beside the `import.meta.url` of the module that starts it
 */
export function startThread(name: string, beside: string, options: WorkerOptions): Worker {
  const extension = beside.slice(beside.lastIndexOf('.'));
  const module = new URL(`${name}${extension}`, beside);
  if (extension !== '.ts') return new Worker(module, options);
  const source = `import('tsx/esm/api').then(({ register }) => { register(); return import('${module.href}'); });`;
  return new Worker(source, { ...options, eval: true });
}
