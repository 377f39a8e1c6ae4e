/** Answers explained: several errors, odd bodies, and advice that follows the decision table. */
import assert from 'node:assert/strict';
import { BACKOFF_SECONDS, STATUSES, explain, findDecision, getWaitSeconds } from '../src/index.js';

describe('explain', () => {
  it('reads the example bodies of every status without a note about the body', () => {
    for (const { status, name, examples, note } of STATUSES)
      for (const body of examples) {
        const explanation = explain(status, body);
        assert.equal(explanation.name, name);
        assert.equal(explanation.errors.length, body.errors.length);
        assert.ok(
          explanation.errors.every(
            ({ known, unknownMembers }) => known && unknownMembers.length === 0,
          ),
        );
        assert.deepEqual(explanation.notes, note === undefined ? [] : [note]);
      }
  });

  it('shows every entry of a body, with the parameter it is about', () => {
    const { errors } = explain(400, {
      errors: [
        { title: 'Bad Request', details: 'data.attributes.inquiry_template_id is missing' },
        { title: 'Bad Request', details: 'meta.object_ids must be an array' },
        { title: 'Bad Request', details: 'something else' },
      ],
    });
    assert.deepEqual(
      errors.map(({ parameter }) => parameter),
      ['data.attributes.inquiry-template-id', 'meta.object-ids', undefined],
    );
  });

  it('prefers the pointer to the text', () => {
    const entry = {
      title: 'Record invalid',
      details: 'data.attributes.other is wrong',
      source: { pointer: '/data/attributes/selected_country_code' },
    };
    const [error] = explain(422, { errors: [entry] }).errors;
    assert.equal(error?.parameter, 'data.attributes.selected-country-code');
  });

  it('tells an idempotency mismatch from another 400', () => {
    const mismatch = explain(400, { errors: [{ title: 'Idempotency error', details: 'Keys …' }] });
    const other = explain(400, { errors: [{ title: 'Bad Request' }] });
    assert.deepEqual(
      [mismatch.advice.decision.outcome, mismatch.advice.retry, mismatch.advice.sameKey],
      ['mismatch', true, false],
    );
    assert.deepEqual(
      [other.advice.decision.outcome, other.advice.mustChange],
      ['bad-request', true],
    );
  });

  it('waits out a quota, whichever status it has', () => {
    const quota = { errors: [{ title: 'Quota exceeded' }] };
    assert.equal(explain(403, quota).advice.retry, true);
    assert.equal(explain(403, quota).advice.waitHeader, 'RateLimit-Reset');
    assert.equal(explain(403, { errors: [{ title: 'Forbidden' }] }).advice.retry, false);
  });

  it('waits only where waiting helps', () => {
    for (const status of [408, 429, 500, 502, 503, 504, 'network'] as const)
      assert.deepEqual(explain(status).advice.waitSeconds, BACKOFF_SECONDS, String(status));
    for (const status of [200, 400, 401, 403, 404, 409, 422])
      assert.deepEqual(explain(status).advice.waitSeconds, []);
  });

  it('names members that Persona has not', () => {
    const [error] = explain(404, {
      errors: [{ title: 'Record not found', detail: 'x', code: '404' }],
    }).errors;
    assert.deepEqual(error?.unknownMembers, ['detail', 'code']);
    assert.equal('details' in error, false);
  });

  it('knows the account that older versions send with a conflict', () => {
    const { errors, notes } = explain(409, { data: { type: 'account', id: 'act_1' } });
    assert.deepEqual(errors, []);
    assert.ok(notes.some((note) => note.includes('2025-10-27')));
  });

  const odd: [what: string, body: unknown, note: RegExp | undefined][] = [
    ['nothing', undefined, undefined],
    ['empty text', '', undefined],
    ['null', null, undefined],
    ['HTML', '<html>502</html>', /not JSON/],
    ['text that is JSON', '{"errors":[]}', undefined],
    ['a number', 5, /not an object/],
    ['a list', [{ title: 'x' }], /not an object/],
    ['another object', { message: 'x' }, /no errors member/],
    ['errors that are text', { errors: 'x' }, /not a list/],
    [
      'a getter that throws',
      {
        get errors() {
          throw new Error('no');
        },
      },
      /could not be read/,
    ],
    ['a revoked proxy', getRevoked(), /could not be read/],
  ];
  for (const [what, body, note] of odd)
    it(`survives a body that is ${what}`, () => {
      const { errors, notes } = explain(502, body);
      assert.deepEqual(errors, []);
      const own = notes.filter((text) => text !== explain(502).notes[0]);
      if (note) assert.match(own.join(' '), note);
      else assert.deepEqual(own, []);
    });

  it('leaves out entries that are no objects and members that are no text', () => {
    const { errors } = explain(400, {
      errors: [null, 'x', { title: 5, details: ['x'], source: 'y', meta: 1 }],
    });
    assert.deepEqual(errors, [{ unknownMembers: [] }]);
  });

  it('says of undocumented statuses that they are', () => {
    for (const status of [405, 413]) {
      const { documented, notes } = explain(status);
      assert.equal(documented, 'undocumented');
      assert.ok(notes.some((note) => note.startsWith('No public text')));
    }
    assert.equal(explain(404).documented, 'docs');
  });

  it('explains statuses without a row by their class', () => {
    assert.match(explain(418).name, /^Client error 418$/);
    assert.match(explain(520).name, /^Server error 520$/);
    assert.equal(explain(201).name, 'Success');
    assert.equal(explain('network').name, 'No answer');
    assert.equal(explain(Number.NaN).name, 'No answer');
  });

  it('takes its advice from the decision table', () => {
    for (const { status } of STATUSES) {
      const { advice } = explain(status);
      assert.deepEqual(advice.decision, findDecision(status));
      assert.equal(advice.retry, advice.decision.retry);
      assert.equal(advice.sameKey, advice.decision.sameKey);
    }
  });
});

describe('getWaitSeconds', () => {
  it('doubles from five seconds', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((attempt) => getWaitSeconds(attempt)),
      [5, 10, 20, 40, 80],
    );
  });

  it('takes what the header says, if it says something', () => {
    assert.equal(getWaitSeconds(3, '42'), 42);
    assert.equal(getWaitSeconds(3, 0), 0);
    assert.equal(getWaitSeconds(3, 'soon'), 20);
    assert.equal(getWaitSeconds(3, -1), 20);
  });

  it('takes odd attempts for the first', () => {
    assert.equal(getWaitSeconds(0), 5);
    assert.equal(getWaitSeconds(-7), 5);
  });
});

function getRevoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
