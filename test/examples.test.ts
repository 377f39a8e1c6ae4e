/**
 * The example service is reported exactly as the table in its README says, by the command that users run.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { read, root } from './source-files.js';

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number }[];
}

const COMMAND = path.join(root, 'eslint-plugin/dist/cli/main.js');

describe('the example service', () => {
  it('is reported as its README says', () => {
    assert.deepEqual(countFindings(), readTable());
  });

  it('shows every rule of the first version', () => {
    const rules = new Set([...readTable().keys()].map((key) => key.split(' ')[1]));
    const first = [
      'no-key-on-safe-method',
      'no-key-per-attempt',
      'no-key-reuse-with-changed-params',
      'no-static-idempotency-key',
      'no-unchanged-retry',
      'require-idempotency-key',
    ];
    assert.deepEqual(
      first.filter((each) => !rules.has(each)),
      [],
    );
  });
});

/** `file rule` → number of findings, in the order of the key. */
type Counts = Map<string, number>;

/** | `src/api/inquiries.ts` | `require-idempotency-key` | 2 | … | */
function readTable(): Counts {
  const rows = read('examples/README.md').matchAll(
    /^\| `([^`]+)`\s*\| `([\w-]+)`\s*\|\s*(\d+) \|/gm,
  );
  return sort(
    [...rows].map(([, file = '', rule = '', count]) => [`${file} ${rule}`, Number(count)]),
  );
}

function countFindings(): Counts {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'examples', '--format', 'json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  assert.equal(status, 1, `exit code 1 says that there are findings\n${stderr}`);
  const counts: Counts = new Map();
  for (const { filePath, messages } of JSON.parse(stdout) as FileResult[]) {
    const file = path.relative(path.join(root, 'examples'), filePath).split(path.sep).join('/');
    for (const { ruleId } of messages) {
      const key = `${file} ${ruleId?.replace('persona/', '') ?? 'error'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return sort([...counts]);
}

function sort(entries: readonly (readonly [string, number])[]): Counts {
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
