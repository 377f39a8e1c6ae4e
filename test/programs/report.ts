/**
 * Runs the first six rules and `analyze` over the annotated programs below this folder and compares.
 * Not here: the assertion (`../programs.test.ts`).
 * By hand: `npx tsx test/programs/report.ts [part of a path]`.
 *
 * Annotations, in a comment at the end of a line, several in one comment if need be:
 *   `$ rule [rule…]`             one finding of the rule is expected on this line
 *   `$ rule#tag`                 exactly one finding on any of the lines that carry the same rule and tag
 *   `$call METHOD /path`         a recognised call starts on this line; `?` is an unknown method or path
 *   `$ MISSING: rule`            expected and known to be missed; fails once it is found
 *   `$ SPURIOUS: rule`           not expected and known to be reported; fails once it is gone
 * A `$call` takes `MISSING:` and `SPURIOUS:` as well. Calls are compared in files with at least one `$call`,
 * and in files named `lookalike-*`, where every call is one too many.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

export const root = fileURLToPath(new URL('.', import.meta.url));

export const rules = [
  'require-idempotency-key',
  'no-key-reuse-with-changed-params',
  'no-unchanged-retry',
  'no-key-per-attempt',
  'no-static-idempotency-key',
  'no-key-on-safe-method',
] as const;

/** What calls are counted under, beside the names of the rules. */
const call = 'call';

export interface Program {
  /** Relative to this folder, with slashes. */
  readonly file: string;
  readonly text: string;
}

type Mark = 'expected' | 'missing' | 'spurious';

/** One thing that should be found: a rule's finding or a call, on one of `lines`. */
export interface Expectation {
  /** A rule, or `call`. */
  readonly subject: string;
  /** `METHOD /path` of a call; empty for a finding. */
  readonly detail: string;
  readonly lines: number[];
  readonly mark: Mark;
}

export interface Annotations {
  readonly expectations: readonly Expectation[];
  readonly comparesCalls: boolean;
  readonly problems: readonly string[];
}

/** One thing that was found. */
export interface Found {
  readonly subject: string;
  readonly detail: string;
  readonly line: number;
  readonly message: string;
}

export interface Difference {
  readonly file: string;
  readonly line: number;
  readonly subject: string;
  readonly text: string;
}

export interface Score {
  readonly subject: string;
  expected: number;
  found: number;
  right: number;
}

export interface Report {
  readonly programs: number;
  readonly scores: ReadonlyMap<string, Score>;
  /** Expected, not found. */
  readonly misses: readonly Difference[];
  /** Found, not expected. */
  readonly extras: readonly Difference[];
  /** `MISSING` that is found by now, `SPURIOUS` that is gone by now: remove the mark. */
  readonly outdated: readonly Difference[];
  /** Known misses and known false alarms that still stand. */
  readonly known: readonly Difference[];
  /** Broken annotations, parse errors, exceptions of `analyze` or a rule. */
  readonly problems: readonly string[];
}

const extensions = new Set(['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx']);

/** All programs whose path contains `filter`; the files directly in this folder are no programs. */
export function programs(filter = ''): Program[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.has(extname(entry.name)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file.includes('/') && file.includes(filter))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

const methods = /^(?:GET|POST|PATCH|PUT|DELETE|\?)$/;

export function annotations({ file, text }: Program): Annotations {
  const expectations: Expectation[] = [];
  const tagged = new Map<string, Expectation>();
  const problems: string[] = [];
  let comparesCalls = /(?:^|\/)lookalike-[^/]*$/.test(file);
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    const comment = /\/\/ (\$(?:call)? .*)$/.exec(content)?.[1];
    if (comment === undefined) return;
    for (const part of comment.split('$').slice(1)) {
      const isCall = part.startsWith('call ');
      const words = (isCall ? part.slice('call '.length) : part).trim().split(/\s+/);
      let mark: Mark = 'expected';
      if (words[0] === 'MISSING:' || words[0] === 'SPURIOUS:') {
        mark = words[0] === 'MISSING:' ? 'missing' : 'spurious';
        words.shift();
      }
      if (isCall) {
        const [method = '', path = ''] = words;
        if (words.length !== 2 || !methods.test(method) || !/^(?:\/|\?$)/.test(path)) {
          problems.push(`${file}:${line} is no call: ${part.trim()}`);
        }
        comparesCalls = true;
        expectations.push({ subject: call, detail: `${method} ${path}`, lines: [line], mark });
        continue;
      }
      if (words.length === 0) problems.push(`${file}:${line} names no rule`);
      for (const word of words) {
        const [rule = '', tag] = word.split('#');
        if (!(rules as readonly string[]).includes(rule))
          problems.push(`${file}:${line} names no rule: ${word}`);
        const earlier = tag === undefined ? undefined : tagged.get(`${mark} ${word}`);
        if (earlier) {
          earlier.lines.push(line);
          continue;
        }
        const expectation: Expectation = { subject: rule, detail: '', lines: [line], mark };
        expectations.push(expectation);
        if (tag !== undefined) tagged.set(`${mark} ${word}`, expectation);
      }
    }
  });
  return { expectations, comparesCalls, problems };
}

/** Throws on a syntax error. */
export function parse({ file, text }: Program) {
  return parser.parseForESLint(text, {
    filePath: join(root, file),
    ecmaVersion: 'latest',
    sourceType: sourceType(file, text),
    ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(file) },
    loc: true,
    range: true,
    comment: true,
    tokens: true,
  });
}

function sourceType(file: string, text: string): 'module' | 'commonjs' {
  if (file.endsWith('.cjs') || file.endsWith('.cts')) return 'commonjs';
  return file.endsWith('.js') &&
    /\brequire\(|\bmodule\.exports\b|^exports\./.test(text) &&
    !/^(?:import|export)\b/m.test(text)
    ? 'commonjs'
    : 'module';
}

/** What this harness needs of the two packages. */
export interface Tools {
  readonly analyze: (source: {
    file: string;
    text: string;
    ast: unknown;
    scopeManager: unknown;
  }) => {
    readonly calls: readonly {
      readonly decided: string;
      readonly place: { readonly line: number };
      readonly method?: string | undefined;
      readonly path?: string | undefined;
    }[];
  };
  readonly plugin: Linter.Config['plugins'] extends Record<string, infer P> | undefined ? P : never;
  readonly severities: Linter.RulesRecord;
}

/** Names that the compiler does not look into: `Tools` says all that is needed of them. */
const packages: Record<'core' | 'plugin', string> = {
  core: '@persona-lint/core',
  plugin: 'eslint-plugin-persona',
};

export async function load(): Promise<Tools> {
  const [core, { default: plugin }] = (await Promise.all([
    import(packages.core),
    import(packages.plugin),
  ])) as [Pick<Tools, 'analyze'>, { default: Tools['plugin'] }];
  const recommended = plugin.configs?.['recommended'];
  const preset: Linter.RulesRecord = {};
  for (const config of Array.isArray(recommended) ? recommended : [recommended])
    Object.assign(preset, config?.rules);
  const severities: Linter.RulesRecord = {};
  for (const rule of rules) {
    const severity = preset[`persona/${rule}`];
    if (severity === undefined) throw new Error(`persona/${rule} is not in the recommended preset`);
    severities[`persona/${rule}`] = severity;
  }
  return { analyze: core.analyze, plugin, severities };
}

function findings(
  program: Program,
  linter: Linter,
  { plugin, severities }: Tools,
  problems: string[],
): Found[] {
  const config: Linter.Config = {
    files: [...extensions].map((extension) => `**/*${extension}`),
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      parser,
      sourceType: sourceType(program.file, program.text),
      parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(program.file) } },
    },
    plugins: { persona: plugin },
    rules: severities,
  };
  return linter
    .verify(program.text, [config], { filename: join(root, program.file) })
    .flatMap((message) => {
      if (message.ruleId === null) {
        problems.push(`${program.file}:${message.line} ${message.message}`);
        return [];
      }
      const subject = message.ruleId.replace('persona/', '');
      return [{ subject, detail: '', line: message.line, message: message.message }];
    });
}

function callsFound(program: Program, { analyze }: Tools): Found[] {
  const { ast, scopeManager } = parse(program);
  const file = analyze({ file: join(root, program.file), text: program.text, ast, scopeManager });
  return file.calls
    .filter((each) => each.decided === 'here')
    .map(({ place, method, path }) => ({
      subject: call,
      detail: `${method ?? '?'} ${path ?? '?'}`,
      line: place.line,
      message: '',
    }));
}

/** Assigns every finding to at most one expectation and the reverse, as many as possible (augmenting paths). */
function assign(
  expectations: readonly Expectation[],
  found: readonly Found[],
): Map<Expectation, Found> {
  const owner = new Map<Found, Expectation>();
  const fits = (expectation: Expectation, item: Found) =>
    expectation.subject === item.subject &&
    expectation.detail === item.detail &&
    expectation.lines.includes(item.line);
  const place = (expectation: Expectation, seen: Set<Found>): boolean => {
    for (const item of found) {
      if (!fits(expectation, item) || seen.has(item)) continue;
      seen.add(item);
      const other = owner.get(item);
      if (other === undefined || place(other, seen)) {
        owner.set(item, expectation);
        return true;
      }
    }
    return false;
  };
  for (const mark of ['expected', 'spurious', 'missing']) {
    for (const expectation of expectations)
      if (expectation.mark === mark) place(expectation, new Set());
  }
  return new Map([...owner].map(([item, expectation]) => [expectation, item]));
}

export async function compare(filter = '', tools?: Tools): Promise<Report> {
  tools ??= await load();
  const linter = new Linter({ configType: 'flat', cwd: realpathSync(root) });
  const scores = new Map(
    [...rules, call].map((subject) => [subject, { subject, expected: 0, found: 0, right: 0 }]),
  );
  const misses: Difference[] = [];
  const extras: Difference[] = [];
  const outdated: Difference[] = [];
  const known: Difference[] = [];
  const problems: string[] = [];
  const all = programs(filter);
  for (const program of all) {
    const { file } = program;
    const { expectations, comparesCalls, problems: broken } = annotations(program);
    problems.push(...broken);
    let found: Found[] = [];
    try {
      found = findings(program, linter, tools, problems);
      if (comparesCalls) found.push(...callsFound(program, tools));
    } catch (error) {
      problems.push(
        `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    // A request whose method or path cannot be followed is no error unless the file must hold no call at all.
    const mustBeSilent = /(?:^|\/)lookalike-[^/]*$/.test(file);
    const assigned = assign(expectations, found);
    for (const expectation of expectations) {
      const { subject, detail, lines, mark } = expectation;
      const difference = {
        file,
        line: lines[0] ?? 1,
        subject,
        text: detail || `on line ${lines.join(' or ')}`,
      };
      const isFound = assigned.has(expectation);
      const score = scores.get(subject);
      if (score && mark !== 'spurious') {
        score.expected += 1;
        if (isFound) score.right += 1;
      }
      if (mark === 'expected' && !isFound) misses.push(difference);
      if (mark !== 'expected')
        ((mark === 'spurious') === isFound ? known : outdated).push(difference);
    }
    const used = new Set(assigned.values());
    for (const item of found) {
      const isVague = item.subject === call && item.detail.includes('?');
      if (!used.has(item) && isVague && !mustBeSilent) continue;
      const score = scores.get(item.subject);
      if (score) score.found += 1;
      if (!used.has(item)) {
        extras.push({
          file,
          line: item.line,
          subject: item.subject,
          text: item.detail || item.message,
        });
      }
    }
  }
  return { programs: all.length, scores, misses, extras, outdated, known, problems };
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** The table and the lists, as text. */
export function render(report: Report): string {
  const rows = [...report.scores.values()].map(({ subject, expected, found, right }) => [
    subject === call ? 'calls' : subject,
    String(expected),
    String(found),
    percent(right, found),
    percent(right, expected),
  ]);
  const table = [['', 'expected', 'found', 'precision', 'recall'], ...rows]
    .map(
      ([name = '', ...cells]) => name.padEnd(34) + cells.map((cell) => cell.padStart(10)).join(''),
    )
    .join('\n');
  const list = (title: string, items: readonly Difference[]) =>
    items.length === 0
      ? []
      : [
          `${title} (${items.length})\n` +
            items.map((d) => `  ${d.file}:${d.line}  ${d.subject}  ${d.text}`).join('\n'),
        ];
  return [
    `${report.programs} programs`,
    table,
    ...list('Misses', report.misses),
    ...list('Extras', report.extras),
    ...list('Marks to remove', report.outdated),
    ...list('Known', report.known),
    ...(report.problems.length === 0
      ? []
      : [`Problems (${report.problems.length})\n  ${report.problems.join('\n  ')}`]),
  ].join('\n\n');
}

if (
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))
) {
  const report = await compare(process.argv[2]);
  console.log(render(report));
  process.exitCode =
    report.misses.length + report.extras.length + report.outdated.length + report.problems.length
      ? 1
      : 0;
}
