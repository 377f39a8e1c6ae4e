/**
 * `npm run compare-openapi --workspace api -- <file>`: where the catalogue and an official OpenAPI file differ.
 *
 * For maintainers, when Persona publishes a new description. The rows of the catalogue stay the source of truth; nothing
 * is written. `--all` names each place where the same intended difference occurs many times. Exit code 0: every
 * difference has a reason in `openapi/intended-differences.ts`; 1: some have none; 2: the file cannot be used.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compare } from './openapi/compare.js';
import { INTENDED_DIFFERENCES } from './openapi/intended-differences.js';
import { OpenApiError, readOpenApi } from './openapi/read.js';
import { report } from './openapi/report.js';

const USAGE = 'Usage: npm run compare-openapi --workspace api -- <openapi.json> [--all]';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [file, ...others] = args.filter((arg) => arg !== '--all');
  if (file === undefined || others.length > 0) return fail(USAGE);
  try {
    const description = readOpenApi(parse(file));
    const result = report(
      description,
      compare(description),
      INTENDED_DIFFERENCES,
      args.includes('--all'),
    );
    console.log(result.text);
    return result.unexplained === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof OpenApiError) return fail(`${file}: ${error.message}`);
    throw error;
  }
}

/** npm runs scripts in the workspace's folder; a relative path means the folder the user is in. */
function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    throw new OpenApiError(`cannot be read (${getReason(error)})`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = /^\s*(?:openapi|info|#|---)/.test(text)
      ? 'it looks like YAML'
      : getReason(error);
    throw new OpenApiError(`is not JSON (${reason}); give the bundled JSON file`);
  }
}

function getReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : error.message;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
