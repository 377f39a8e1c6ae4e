const { setTimeout: sleep } = require('node:timers/promises');

async function repeat(run, { when = () => true, attempts = 4, delay = (n) => 1_000 * 2 ** n } = {}) {
  for (let n = 0; ; n++) {
    try {
      return await run();
    } catch (error) {
      if (n + 1 >= attempts || !when(error)) throw error;
      await sleep(delay(n));
    }
  }
}

const isBusy = (error) => error.status === undefined || error.status === 429;
const isDown = (error) => isBusy(error) || error.status >= 500;

module.exports = { repeat, isBusy, isDown };
