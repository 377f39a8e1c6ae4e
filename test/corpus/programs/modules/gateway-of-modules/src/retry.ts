import { GatewayError } from './errors.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function retryable<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  for (let n = 0; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GatewayError) || !error.retryable || n >= tries) throw error;
      await pause(5000 * 2 ** n);
    }
  }
}

export async function stubborn<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  for (let n = 0; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GatewayError) || n >= tries) throw error;
      await pause(5000 * 2 ** n);
    }
  }
}
