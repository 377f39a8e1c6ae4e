interface Options { times: number; when(error: unknown): boolean }
export async function again<T>(run: () => Promise<T>, { times, when }: Options): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await run();
    } catch (error) {
      if (n === times || !when(error)) throw error;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
