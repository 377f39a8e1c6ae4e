import { setTimeout as sleep } from 'node:timers/promises';

export async function repeat(run, { when = () => true, attempts = 4, delay = (n) => 1_000 * 2 ** n } = {}) {
  for (let n = 0; ; n++) {
    try {
      return await run();
    } catch (error) {
      if (n + 1 >= attempts || !when(error)) throw error;
      await sleep(delay(n));
    }
  }
}

export const isBusy = (error) => error.status === undefined || error.status === 429;
export const isDown = (error) => isBusy(error) || error.status >= 500;
