import { TurnTimeoutError } from './errors.js';

/** Waits for a promise, but not longer than so many milliseconds. @throws TurnTimeoutError */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TurnTimeoutError(milliseconds));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
