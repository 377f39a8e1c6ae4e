export function Retry(times: number) {
  return function <A extends unknown[], R>(target: (...args: A) => Promise<R>) {
    return async function (this: unknown, ...args: A): Promise<R> {
      for (let n = 0; ; n++) {
        try {
          return await target.apply(this, args);
        } catch (error) {
          if (n >= times) throw error;
          await new Promise((r) => setTimeout(r, 2000 * 2 ** n));
        }
      }
    };
  };
}
