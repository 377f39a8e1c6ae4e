/**
 * `npm run check-openapi -- <file>`: does every answer of the simulator fit an official OpenAPI file?
 *
 * Starts a simulator, calls every operation, once so that it succeeds and once so that it is refused, and validates each
 * answer against the schema the file has for its status. Exit code 0: all of them fit; 1: some do not, or an operation never
 * succeeded; 2: the file cannot be used.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OPERATIONS } from '@persona-lint/api';
import { createSimulator } from '../src/index.js';
import { createValidator } from './openapi-validator.js';
import type { Validator } from './openapi-validator.js';
import { takeRefusalTour } from './refusals.js';
import { takeTour, TOUR_LIMITS } from './tour.js';
import type { Visit } from './tour.js';

const USAGE = 'Usage: npm run check-openapi -- <openapi.json>';

/** What the file forgets, and no answer can do anything about. */
const FORGOTTEN: Readonly<Record<string, string>> = {
  'retrieve-an-api-key 404': 'An API key that does not exist is not foreseen.',
};

process.exitCode = await main(process.argv.slice(2));

async function main([file, ...others]: readonly string[]): Promise<number> {
  if (file === undefined || others.length > 0) return fail(USAGE);
  let validator: Validator;
  try {
    // npm runs scripts in the workspace's folder; a relative path means the folder the user is in.
    const text = readFileSync(path.resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
    validator = createValidator(JSON.parse(text) as unknown);
  } catch (error) {
    return fail(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return report(await visitAll(validator));
}

interface Outcome {
  readonly succeeded: ReadonlySet<string>;
  readonly answers: number;
  readonly problems: readonly string[];
}

async function visitAll(validator: Validator): Promise<Outcome> {
  const simulator = createSimulator({ seed: 7, limits: TOUR_LIMITS });
  const succeeded = new Set<string>();
  const problems: string[] = [];
  let answers = 0;
  const visit = ({ operation, status, headers, body, about }: Visit): void => {
    const name = `${operation.id} ${status}`;
    if (FORGOTTEN[name] !== undefined) return;
    answers++;
    const type = (headers.get('content-type') ?? '').replace(/;.*$/, '');
    const found = validator.validate(operation, status, type, body);
    if (status < 300 && found.length === 0) succeeded.add(operation.id);
    const where = `${operation.method} ${operation.path} → ${status}${about === '' ? '' : ` (${about})`}`;
    problems.push(...found.map((problem) => `${where}: ${problem}`));
  };
  try {
    const address = await simulator.listen();
    await takeTour(address, visit);
    await takeRefusalTour(address, visit);
  } finally {
    await simulator.close();
  }
  return { succeeded, answers, problems };
}

function report({ succeeded, answers, problems }: Outcome): number {
  for (const problem of problems) console.log(problem);
  const missing = OPERATIONS.filter(({ id }) => !succeeded.has(id));
  for (const { method, path: at } of missing) console.log(`${method} ${at}: no valid success`);
  console.log(
    `${succeeded.size} of ${OPERATIONS.length} operations answered with success as described; ${answers} answers validated, ${problems.length} problems`,
  );
  return problems.length === 0 && missing.length === 0 ? 0 : 1;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
