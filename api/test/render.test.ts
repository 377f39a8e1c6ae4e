/** Markdown: complete, with source, and safe against what answers carry. */
import assert from 'node:assert/strict';
import {
  HEADER_ROWS,
  HISTORICAL_OPERATIONS,
  IDEMPOTENCY_DECISIONS,
  ID_PREFIXES,
  OPERATIONS,
  PERSONA_VERSIONS,
  RESOURCE_STATES,
  STATUSES,
  explain,
  findOperation,
  getDecision,
  renderDecision,
  renderExplanation,
  renderHeader,
  renderIdPrefix,
  renderOperation,
  renderStates,
  renderStatus,
  renderStatusTable,
  renderVersion,
} from '../src/index.js';

const operation = (id: string): string => {
  const found = findOperation(id);
  assert.ok(found);
  return renderOperation(found);
};

describe('every rendered row', () => {
  const texts: [what: string, text: string | undefined][] = [
    ...[...OPERATIONS, ...HISTORICAL_OPERATIONS].map((row): [string, string] => [
      row.id,
      renderOperation(row),
    ]),
    ...STATUSES.map(({ status }): [string, string | undefined] => [
      String(status),
      renderStatus(status),
    ]),
    ...HEADER_ROWS.map(({ name }): [string, string | undefined] => [name, renderHeader(name)]),
    ...ID_PREFIXES.map(({ prefix }): [string, string | undefined] => [
      prefix,
      renderIdPrefix(`${prefix}1`),
    ]),
    ...PERSONA_VERSIONS.map((date): [string, string | undefined] => [date, renderVersion(date)]),
    ...RESOURCE_STATES.map(({ resource }): [string, string | undefined] => [
      resource,
      renderStates(resource),
    ]),
    ...IDEMPOTENCY_DECISIONS.map((row): [string, string] => [row.outcome, renderDecision(row)]),
    ...STATUSES.map(({ status }): [string, string] => [
      `explained ${status}`,
      renderExplanation(explain(status)),
    ]),
  ];

  it('has no hole and names its source', () => {
    const wrong = texts.filter(
      ([, text]) =>
        !text ||
        /undefined(?!`)|\[object O|NaN|  +\n|\n{3}/.test(text) ||
        !text.includes('Source: '),
    );
    assert.deepEqual(wrong, []);
  });

  it('has tables whose lines have as many cells as their heads', () => {
    const wrong = texts.flatMap(([what, text = '']) =>
      text
        .split('\n')
        .filter(
          (line) => line.startsWith('|') && line.replaceAll('\\|', '').split('|').length !== 6,
        )
        .map((line) => `${what}: ${line}`),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('renderOperation', () => {
  it('shows address, parameters, key and permission', () => {
    const text = operation('create-an-inquiry');
    assert.match(text, /^### `POST \/api\/v1\/inquiries`\n\n/);
    assert.match(text, /\| `inquiry-template-id` \| data\.attributes \| string \|/);
    assert.match(text, /Idempotency key: accepted/);
    assert.match(text, /Permission: `inquiry\.write`/);
    assert.match(text, /create-an-inquiry$/);
  });

  it('says where a key is useless, and where nobody knows', () => {
    assert.match(operation('retrieve-an-inquiry'), /Idempotency key: no effect/);
    assert.match(operation('update-an-inquiry'), /Idempotency key: not documented/);
    assert.match(operation('search-accounts'), /changes nothing/);
    assert.doesNotMatch(operation('create-an-account'), /changes nothing/);
  });

  it('warns of what cannot be undone, of environments and of what is not public', () => {
    assert.match(operation('redact-an-inquiry'), /\*\*This cannot be undone\.\*\*/);
    assert.doesNotMatch(operation('archive-a-list'), /cannot be undone/);
    assert.match(operation('inquiries-perform-simulate-actions'), /sandbox keys only/);
    assert.match(
      renderOperation(HISTORICAL_OPERATIONS[0]!),
      /Not part of the current public description/,
    );
  });

  it('shows states of actions', () => {
    assert.match(operation('resume-an-inquiry'), /from `pending` or `expired`, to `pending`/);
    assert.match(operation('mark-an-inquiry-for-review'), /not from `approved` or `declined`/);
  });
});

describe('renderStatus', () => {
  const expectAnswers = (status: number, answers: Readonly<Record<string, RegExp>>): void => {
    const text = renderStatus(status) ?? '';
    for (const [question, answer] of Object.entries(answers)) {
      const line = text.split('\n').find((each) => each.startsWith(`- **${question}`)) ?? '';
      assert.match(line.split('** ')[1] ?? '', answer, `${status} ${question}`);
    }
  };

  it('answers: kept, again, which key, how long, what to change', () => {
    expectAnswers(429, {
      Kept: /^No\./,
      'Send again': /^Yes\./,
      'Same key': /^Yes\./,
      Wait: /^As long as `RateLimit-Reset` says, or 5, 10, 20, 40 s/,
      'Change first': /^nothing\./,
    });
    expectAnswers(500, {
      Kept: /^Possibly/,
      'Send again': /^Yes\./,
      'Same key': /^No, a new one\./,
      Wait: /^5, 10, 20, 40 s/,
      'Change first': /reference id/,
    });
    expectAnswers(422, {
      Kept: /^Yes/,
      'Send again': /^Only after a change\./,
      'Same key': /^No/,
      Wait: /^No\./,
      'Change first': /^the request\./,
    });
    expectAnswers(401, { Kept: /^No\./, 'Same key': /^Yes\./, 'Change first': /^the API key\./ });
    assert.equal(renderStatus(418), undefined);
  });

  it('leaves no question open for any status', () => {
    for (const { status } of STATUSES) {
      expectAnswers(status, {
        'What to do': /./,
        Kept: /./,
        'Send again': /./,
        'Same key': /./,
        Wait: /./,
        'Change first': /./,
      });
    }
  });

  it('is a row each for several', () => {
    const rows = renderStatusTable([429, 503]).split('\n').slice(2);
    assert.deepEqual(
      rows.map((row) => row.split(' | ')[0]),
      ['| 429 Too Many Requests', '| 503 Service Unavailable'],
    );
    assert.match(rows[1] ?? '', /No, a new one/);
  });

  it('says how sure it is where that is not very', () => {
    assert.match(renderStatus(413) ?? '', /not confirmed by public documentation/);
    assert.doesNotMatch(renderStatus(409) ?? '', /not confirmed/);
  });
});

describe('lookups by name', () => {
  it('take aliases and any case, and give nothing for strangers', () => {
    assert.match(renderHeader('quotalimit-limit') ?? '', /`Quota-Limit`/);
    assert.equal(renderHeader('Retry-After'), undefined);
    assert.match(renderIdPrefix('itmpl_abc') ?? '', /`itmpl_…` names a Persona inquiry template\./);
    assert.equal(renderIdPrefix('nope_abc'), undefined);
    assert.equal(renderVersion('2023-01-01'), undefined);
    assert.equal(renderStates('invoice'), undefined);
  });
});

describe('renderExplanation', () => {
  it('shows all entries, and what is known of them', () => {
    const body = {
      errors: [{ title: 'Stale object error', details: 'x' }, { title: 'Unheard of' }],
    };
    const text = renderExplanation(explain(409, body));
    assert.match(text, /- Stale object error: x — .*in the meantime/);
    assert.match(text, /- Unheard of\n/);
  });

  it('lets no text of an answer become markup', () => {
    const evil = '**x** `y` [z](javascript:1) <img> | # \n- injected';
    const text = renderExplanation(explain(400, { errors: [{ title: evil }] }));
    assert.equal(text.includes('\n- injected'), false);
    assert.equal(text.includes('[z]('), false);
    assert.doesNotMatch(text, /(?<!\\)<img/);
    assert.ok(text.includes('\\*\\*x\\*\\*'));
  });

  it('advises as the table does', () => {
    assert.match(
      renderExplanation(explain('network')),
      /Send again\?\*\* Yes\.\n- \*\*Same key\?\*\* Yes\./,
    );
    assert.match(renderExplanation(explain(200)), /No need/);
    assert.match(renderDecision(getDecision('mismatch')), /Same key\?\*\* No, a new one/);
  });
});
