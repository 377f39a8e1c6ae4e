#!/usr/bin/env node
/**
 * Entry of the `persona-lint` command: arguments in, exit code out.
 */
import { CliExit, parseOptions } from './options.js';
import { run } from './run.js';

const INTERNAL_ERROR = 2;

// A reader that closes early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  process.exitCode = await run(parseOptions(process.argv.slice(2)), process.cwd());
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CliExit) {
    if (error.exitCode === 0) console.log(error.text);
    else console.error(error.text);
    return error.exitCode;
  }
  console.error('persona-lint failed. Please report this together with the command line:');
  console.error(error instanceof Error ? error.stack : error);
  return INTERNAL_ERROR;
}
