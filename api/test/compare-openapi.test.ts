/** The maintainer's comparison: finds what differs, explains what is meant, and refuses what is no description. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare } from '../scripts/openapi/compare.js';
import { INTENDED_DIFFERENCES } from '../scripts/openapi/intended-differences.js';
import { OpenApiError, readOpenApi } from '../scripts/openapi/read.js';
import { report } from '../scripts/openapi/report.js';
import { createDescription, getAt, setAt, type Json } from './openapi-fixture.js';

const JSON_SCHEMA = ['requestBody', 'content', 'application/json', 'schema'] as const;
const CASE = [
  'paths',
  '/cases',
  'post',
  ...JSON_SCHEMA,
  'properties',
  'data',
  'properties',
] as const;
const CASE_ATTRIBUTES = [...CASE, 'attributes', 'properties'] as const;

const ACCOUNT = ['components', 'schemas', 'account', 'properties'] as const;
const ANSWER = [
  'paths',
  '/accounts/{account-id}',
  'patch',
  'responses',
  '200',
  'content',
  'application/json',
  'schema',
  'properties',
] as const;

/** Differences after a change of the description, those about keys left out. */
function differ(change: (description: Json) => void): string[] {
  const description = createDescription();
  change(description);
  return compare(readOpenApi(description))
    .differences.filter(({ what }) => what !== 'idempotency key')
    .map(({ where, what, ours, theirs }) => `${where} · ${what}: ${ours} / ${theirs}`);
}

describe('compare', () => {
  it('finds all operations and parameters of a faithful description', () => {
    const { matched, parameters, differences } = compare(readOpenApi(createDescription()));
    assert.equal(matched, 209);
    assert.ok(parameters > 1500, String(parameters));
    assert.equal(differences.filter(({ what }) => what === 'idempotency key').length, 106);
    assert.equal(differences.length, 106);
  });

  const novel = { operationId: 'novel', responses: {} };
  const changes: [what: string, at: readonly string[], value: unknown, expected: string[]][] = [
    ['an operation more', ['paths', '/novel', 'get'], novel, ['GET /novel · operation: - / novel']],
    [
      'an operation less',
      ['paths', '/rate-limits'],
      undefined,
      ['GET /rate-limits · operation: list-all-rate-limits / -'],
    ],
    [
      'another id',
      ['paths', '/events', 'get', 'operationId'],
      'x',
      ['GET /events · id: list-all-events / x'],
    ],
    ['another tag', ['paths', '/events', 'get', 'tags'], ['x'], ['GET /events · tag: Events / x']],
    [
      'another status',
      ['paths', '/events', 'get', 'responses', '418'],
      {},
      ['GET /events · error status: - / 418'],
    ],
    [
      'another base path',
      ['paths', '/events', 'servers'],
      [{ url: 'https://x.example/api/v2/' }],
      ['GET /events · base path: /api/v1 / /api/v2'],
    ],
    [
      'no authentication',
      ['paths', '/events', 'get', 'security'],
      [],
      ['GET /events · authentication: bearer / none'],
    ],
    [
      'a parameter more',
      [...CASE_ATTRIBUTES, 'novel'],
      { type: 'boolean' },
      ['POST /cases · parameter body data.attributes.novel: - / boolean'],
    ],
    [
      'a parameter less',
      [...CASE_ATTRIBUTES, 'case-queue-id'],
      undefined,
      ['POST /cases · parameter body data.attributes.case-queue-id: string / -'],
    ],
    [
      'another type',
      [...CASE_ATTRIBUTES, 'case-queue-id', 'type'],
      'integer',
      ['POST /cases · parameter body data.attributes.case-queue-id: type: string / integer'],
    ],
    [
      'null allowed',
      [...CASE_ATTRIBUTES, 'case-queue-id', 'type'],
      ['string', 'null'],
      ['POST /cases · parameter body data.attributes.case-queue-id: nullable: false / true'],
    ],
    [
      'a deprecation',
      [...CASE_ATTRIBUTES, 'case-queue-id', 'deprecated'],
      true,
      ['POST /cases · parameter body data.attributes.case-queue-id: deprecated: false / true'],
    ],
    [
      'listed values',
      [...CASE_ATTRIBUTES, 'case-queue-id', 'enum'],
      ['x'],
      ['POST /cases · parameter body data.attributes.case-queue-id: values: - / x'],
    ],
    [
      'another requiredness',
      [...CASE, 'attributes', 'required'],
      [],
      ['POST /cases · parameter body data.attributes.case-template-id: required: true / false'],
    ],
    [
      'a required envelope',
      ['paths', '/transactions', 'post', ...JSON_SCHEMA, 'required'],
      ['data'],
      ['POST /transactions · envelope: - / data'],
    ],
    [
      'a member of an answer more',
      [...ACCOUNT, 'attributes', 'properties', 'novel'],
      { type: ['string', 'null'] },
      ['resource account · attributes.novel: - / string?'],
    ],
    [
      'a member that may be null now',
      [...ACCOUNT, 'attributes', 'properties', 'account-status', 'type'],
      ['string', 'null'],
      ['resource account · attributes.account-status: string / string?'],
    ],
    [
      'a member inside a named shape',
      ['components', 'schemas', 'theme-set-variant', 'properties', 'novel'],
      { type: 'string' },
      [
        'resource theme-set · attributes.styles.light.novel: - / string',
        'resource theme-set · attributes.styles.dark.novel: - / string',
      ],
    ],
    [
      'a relationship less',
      [...ACCOUNT, 'relationships', 'properties', 'account-type'],
      undefined,
      ['resource account · relationships.account-type: account-type / -'],
    ],
    [
      'what may be included',
      [...ANSWER, 'included'],
      undefined,
      [
        'PATCH /accounts/{account-id} · answer included: a list / -',
        'PATCH /accounts/{account-id} · answer included account-type: a resource / -',
      ],
    ],
    [
      'a meta that is new',
      [...ANSWER, 'meta'],
      { type: 'object', properties: { novel: { type: 'integer' } }, required: ['novel'] },
      [
        'PATCH /accounts/{account-id} · answer meta: - / an object',
        'PATCH /accounts/{account-id} · answer meta.novel!: - / integer',
      ],
    ],
    ['an event more', ['webhooks', 'novel.created'], {}, ['webhooks · events: - / novel.created']],
  ];
  for (const [what, at, value, expected] of changes)
    it(`names ${what}`, () => {
      assert.deepEqual(
        differ((description) => setAt(description, at, value)),
        expected,
      );
    });

  it('compares what each kind of report takes', () => {
    const at = ['paths', '/reports', 'post', ...JSON_SCHEMA, 'properties', 'data'];
    const kind = (type: string, query: unknown) => ({
      required: ['attributes'],
      properties: {
        type: { const: type },
        attributes: { required: ['query'], properties: { query } },
      },
    });
    const email = {
      required: ['email-address'],
      properties: { 'email-address': { type: 'string' } },
    };
    const wrong = { properties: { 'phone-number': { type: 'integer' } } };
    const anyOf = [
      kind('report/email-address', email),
      kind('report/phone-number', wrong),
      kind('report/novel', {}),
    ];
    const found = differ((description) => setAt(description, at, { anyOf })).filter((line) =>
      line.includes(' (report/'),
    );
    assert.deepEqual(found, [
      'POST /reports (report/phone-number) · parameter query phone-number: type: string / integer',
      'POST /reports (report/phone-number) · parameter query phone-number: required: true / false',
      'POST /reports (report/novel) · kind of report: - / report/novel',
    ]);
  });

  it('follows references and merges parts', () => {
    const same = differ((description) => {
      setAt(
        description,
        ['components', 'schemas', 'shared'],
        getAt(description, [...CASE, 'attributes']),
      );
      setAt(description, [...CASE, 'attributes'], {
        allOf: [{ $ref: '#/components/schemas/shared' }],
      });
    });
    assert.deepEqual(same, []);
  });

  it('ends on circles and on odd shapes', () => {
    const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const found = differ((description) => {
      setAt(description, ['components', 'schemas'], {
        a: schema('b'),
        b: schema('a'),
        c: { allOf: [schema('c')] },
      });
      setAt(description, ['paths', '/odd'], {
        get: { parameters: [null, 5, schema('a')], responses: [] },
        post: null,
      });
      setAt(description, ['paths', '/events', 'get', ...JSON_SCHEMA], schema('c'));
    });
    assert.ok(found.includes('GET /odd · operation: - / get /odd'));
    assert.ok(found.includes('GET /events · content type: - / application/json'));
  });
});

describe('report', () => {
  const make = (change: (description: Json) => void, namesAll = false) => {
    const description = createDescription();
    change(description);
    const read = readOpenApi(description);
    return report(read, compare(read), INTENDED_DIFFERENCES, namesAll);
  };

  it('explains what is intended, and says what is no longer needed', () => {
    const { text, unexplained } = make(() => undefined);
    assert.equal(unexplained, 0);
    assert.match(text, /^209 of 209 operations found/m);
    assert.match(text, /Intended: A key has no effect on GET/);
    assert.match(text, /No longer needed: .*2021|No longer needed: The documentation has pages/);
    assert.doesNotMatch(text, /Without a reason:/);
  });

  it('lists what has no reason', () => {
    const { text, unexplained } = make((description) =>
      setAt(description, ['paths', '/rate-limits'], undefined),
    );
    assert.equal(unexplained, 1);
    assert.match(text, /^208 of 208 operations/m);
    assert.match(text, /Without a reason:\n {2}GET \/rate-limits · operation/);
  });

  it('names every place only when asked', () => {
    assert.doesNotMatch(make(() => undefined).text, /DELETE \/accounts/);
    assert.match(make(() => undefined, true).text, /DELETE \/accounts/);
  });

  it('has a reason, in a sentence, for each intended difference', () => {
    assert.deepEqual(
      INTENDED_DIFFERENCES.filter(({ reason }) => !/^[A-Z].{30,}\.$/.test(reason)),
      [],
    );
  });
});

describe('readOpenApi', () => {
  const refused: [what: string, file: unknown][] = [
    ['nothing', undefined],
    ['a list', []],
    ['text', 'openapi'],
    ['another file', { name: 'package' }],
    ['Swagger 2', { swagger: '2.0', paths: { '/a': {} } }],
    ['a description without paths', { openapi: '3.1.0' }],
    ['a description with no path', { openapi: '3.1.0', paths: {} }],
  ];
  for (const [what, file] of refused)
    it(`refuses ${what}`, () => {
      assert.throws(() => readOpenApi(file), OpenApiError);
    });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compare-openapi-'));
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const script = path.join(import.meta.dirname, '../scripts/compare-openapi.ts');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, ...args],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('succeeds when every difference is intended', () => {
    const { status, stdout } = run(write('good.json', JSON.stringify(createDescription())));
    assert.equal(status, 0);
    assert.match(stdout, /209 of 209 operations/);
  }).timeout(20_000);

  it('fails when one is not', () => {
    const description = createDescription();
    setAt(description, ['paths', '/novel', 'get'], { responses: {} });
    const { status, stdout } = run(write('novel.json', JSON.stringify(description)));
    assert.equal(status, 1);
    assert.match(stdout, /GET \/novel · operation/);
  }).timeout(20_000);

  it('names a file it cannot use, and why', () => {
    const missing = path.join(folder, 'missing.json');
    const yaml = write('spec.yaml', 'openapi: 3.1.0\n');
    const other = write('other.json', '{}');
    assert.deepEqual(
      [run(missing).status, run(missing).stderr.trim()],
      [2, `${missing}: cannot be read (there is no such file)`],
    );
    assert.match(run(yaml).stderr, /spec\.yaml: is not JSON \(it looks like YAML\)/);
    assert.match(run(other).stderr, /other\.json: is not an OpenAPI 3 description/);
    assert.match(run().stderr, /^Usage: /);
  }).timeout(60_000);
});
