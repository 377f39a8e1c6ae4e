/**
 * What runs inside VS Code: the suite of `host-suite.ts` under mocha, whose results are left for `host.editor.ts` to count.
 * Bundled into one CommonJS file, as VS Code loads it.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export interface HostResult {
  readonly title: string;
  /** The stack, when it failed. */
  readonly error: string | undefined;
}

/** Called by VS Code; a rejection makes it end with 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'min' });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await import('./host-suite.js');
  const results: HostResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', ({ title }) => results.push({ title, error: undefined }));
    runner.on('fail', ({ title }, error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.push({ title, error: text });
    });
  });
  writeFileSync(path.join(__dirname, 'results.json'), JSON.stringify(results));
  const failed = results.filter(({ error }) => error !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} tests failed`);
}
