/** Inquiries: each action from the statuses that allow it and from one that does not, sessions, links, what time ends. */
import assert from 'node:assert/strict';
import {
  createInquiry,
  HOUR,
  list,
  refuse,
  simulate,
  START,
  succeed,
  TEMPLATE,
  toBody,
  toMeta,
  withPersona,
} from './local-persona.js';

const CONFLICT = { status: 409, title: 'Conflict' };

describe('creating an inquiry', () => {
  it('starts as created, of the template, with an account of its own', () =>
    withPersona(async ({ sandbox }) => {
      const { data, meta } = await createInquiry(sandbox, { fields: { 'name-first': 'Jane' } });
      assert.equal(data.attributes.status, 'created');
      assert.deepEqual(data.attributes.fields, { 'name-first': { type: 'string', value: 'Jane' } });
      assert.equal(data.attributes['created-at'], new Date(START).toISOString());
      assert.deepEqual(data.relationships['inquiry-template']?.data, {
        type: 'inquiry-template',
        id: 'itmpl_Test',
      });
      assert.ok(data.relationships.account?.data);
      assert.deepEqual(meta, {
        'session-token': null,
        'one-time-link': null,
        'one-time-link-short': null,
      });
    }));

  it('hands out a session and a link when asked to, and not otherwise', () =>
    withPersona(async ({ sandbox }) => {
      const asked = { 'auto-create-inquiry-session': true, 'auto-create-one-time-link': true };
      const { data, meta } = await createInquiry(sandbox, {}, asked);
      assert.match(String(meta?.['session-token']), /^eyJ/);
      assert.match(String(meta?.['one-time-link']), /^https:\/\/[^/]+\/verify\?code=/);
      assert.equal((data.relationships.sessions?.data as unknown[]).length, 1);
      const { data: plain } = await createInquiry(sandbox);
      assert.deepEqual(plain.relationships.sessions?.data, []);
    }));

  it('attaches the account with the reference id instead of refusing it', () =>
    withPersona(async ({ sandbox }) => {
      const meta = { 'auto-create-account-reference-id': 'user-1' };
      const first = await createInquiry(sandbox, {}, meta);
      const second = await createInquiry(sandbox, {}, meta);
      assert.deepEqual(first.data.relationships.account, second.data.relationships.account);
      const accounts = await list(sandbox, 'list-all-accounts');
      assert.equal(accounts.length, 1);
      assert.equal(accounts[0]?.attributes['reference-id'], 'user-1');
    }));

  it('makes no account when told so, and then takes no reference id for one', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await createInquiry(sandbox, {}, { 'auto-create-account': false });
      assert.equal(data.relationships.account?.data, null);
      const meta = { 'auto-create-account': false, 'auto-create-account-reference-id': 'a' };
      const refused = await refuse(sandbox, 'create-an-inquiry', toBody(TEMPLATE, meta));
      assert.equal(refused.status, 400);
      assert.match(refused.details, /^meta\.auto_create_account_reference_id /);
    }));

  it('wants exactly one template, and an account that exists', () =>
    withPersona(async ({ sandbox }) => {
      const two = { ...TEMPLATE, 'template-id': 'tmpl_1' };
      assert.equal((await refuse(sandbox, 'create-an-inquiry', toBody(two))).status, 400);
      const stranger = toBody({ ...TEMPLATE, 'account-id': 'act_none' });
      assert.deepEqual(await refuse(sandbox, 'create-an-inquiry', stranger), {
        status: 404,
        title: 'Record not found',
        details: 'data.attributes.account_id is not found',
      });
      const { data: account } = await succeed(sandbox, 'create-an-account', { body: {} });
      const { data } = await createInquiry(sandbox, { 'account-id': account.id });
      assert.deepEqual(data.relationships.account?.data, { type: 'account', id: account.id });
    }));

  it('takes a template nobody knows as existing, unless the switch says otherwise', async () => {
    await withPersona(
      async ({ sandbox }) => {
        const refused = await refuse(sandbox, 'create-an-inquiry', toBody(TEMPLATE));
        assert.deepEqual(
          [refused.status, refused.details],
          [404, 'data.attributes.inquiry_template_id is not found'],
        );
      },
      { unknownTemplate: 'not-found' },
    );
    await withPersona(async ({ sandbox }) => {
      const odd = toBody({ 'inquiry-template-id': 'act_1' });
      assert.equal((await refuse(sandbox, 'create-an-inquiry', odd)).status, 404);
      await createInquiry(sandbox);
    });
  });
});

describe('the statuses of an inquiry', () => {
  const ACTIONS: readonly (readonly [action: string, to: string, event: string, at: string])[] = [
    ['approve-an-inquiry', 'approved', 'inquiry.approved', 'decisioned-at'],
    ['decline-an-inquiry', 'declined', 'inquiry.declined', 'decisioned-at'],
    [
      'mark-an-inquiry-for-review',
      'needs_review',
      'inquiry.marked-for-review',
      'marked-for-review-at',
    ],
    ['expire-an-inquiry', 'expired', 'inquiry.expired', 'expired-at'],
  ];
  for (const [action, to, event, at] of ACTIONS)
    it(`${action} makes it ${to}`, () =>
      withPersona(async ({ sandbox }) => {
        await createInquiry(sandbox);
        const { data } = await succeed(sandbox, action);
        assert.equal(data.attributes.status, to);
        assert.equal(data.attributes[at], new Date(START).toISOString());
        const names = (await list(sandbox, 'list-all-events')).map((each) => each.attributes.name);
        assert.ok(names.includes(event), names.join());
      }));

  const REFUSED: readonly (readonly [action: string, after: string])[] = [
    ['mark-an-inquiry-for-review', 'approve-an-inquiry'],
    ['mark-an-inquiry-for-review', 'decline-an-inquiry'],
    ['expire-an-inquiry', 'approve-an-inquiry'],
    ['expire-an-inquiry', 'expire-an-inquiry'],
    ['generate-a-one-time-link', 'expire-an-inquiry'],
    ['resume-an-inquiry', 'approve-an-inquiry'],
    ['resume-an-inquiry', 'mark-an-inquiry-for-review'],
    ['redact-an-inquiry', 'redact-an-inquiry'],
    ['resume-an-inquiry', 'redact-an-inquiry'],
  ];
  for (const [action, before] of REFUSED)
    it(`${action} is refused after ${before}, and changes nothing`, () =>
      withPersona(async ({ sandbox }) => {
        await createInquiry(sandbox);
        const { data } = await succeed(sandbox, before);
        const { status, title } = await refuse(sandbox, action);
        assert.deepEqual({ status, title }, CONFLICT);
        const { data: after } = await succeed(sandbox, 'retrieve-an-inquiry');
        assert.deepEqual(after, data);
      }));

  it('answers 422 to a wrong status when the switch says so', () =>
    withPersona(
      async ({ sandbox }) => {
        await createInquiry(sandbox);
        await succeed(sandbox, 'approve-an-inquiry');
        assert.equal((await refuse(sandbox, 'mark-an-inquiry-for-review')).status, 422);
      },
      { wrongState: 422 },
    ));

  it('keeps the comment of a decision', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      const { data } = await succeed(sandbox, 'decline-an-inquiry', toMeta({ comment: 'blurred' }));
      assert.equal(data.attributes['reviewer-comment'], 'blurred');
    }));
});

describe('resuming an inquiry', () => {
  it('makes an expired one pending, with a session', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      await succeed(sandbox, 'expire-an-inquiry');
      const { data, meta } = await succeed(sandbox, 'resume-an-inquiry');
      assert.equal(data.attributes.status, 'pending');
      assert.equal(data.attributes['expired-at'], null);
      assert.match(String(meta?.['session-token']), /^eyJ/);
    }));

  it('uses the session that nobody has used yet, and a new one after it expired', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      await simulate(sandbox, 'start_inquiry');
      const token = async () =>
        (await succeed(sandbox, 'resume-an-inquiry')).meta?.['session-token'];
      const first = await token();
      assert.equal(await token(), first);
      const [session] = await list(sandbox, 'list-all-inquiry-sessions');
      sandbox.ids.set('inquiry-session-id', session?.id ?? '');
      await succeed(sandbox, 'expire-an-inquiry-session');
      assert.notEqual(await token(), first);
    }));

  it('of one that is only created is a switch', async () => {
    await withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      const { data } = await succeed(sandbox, 'resume-an-inquiry');
      assert.equal(data.attributes.status, 'created');
    });
    await withPersona(
      async ({ sandbox }) => {
        await createInquiry(sandbox);
        assert.equal((await refuse(sandbox, 'resume-an-inquiry')).status, 409);
      },
      { resumeCreated: 'conflict' },
    );
  });
});

describe('sessions', () => {
  it('are 25 at most', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await createInquiry(sandbox);
      const options = toBody({ 'inquiry-id': data.id });
      for (let count = 0; count < 25; count++)
        await succeed(sandbox, 'create-an-inquiry-session', options);
      const refused = await refuse(sandbox, 'create-an-inquiry-session', options);
      assert.equal(refused.status, 422);
      assert.equal(refused.pointer, '/data/attributes/inquiry-id');
    }));

  it('expire with their inquiry, which cancels nothing that has passed', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox, {}, { 'auto-create-inquiry-session': true });
      await simulate(sandbox, 'create_passed_verification', 'expire_inquiry');
      const [session] = await list(sandbox, 'list-all-inquiry-sessions');
      assert.equal(session?.attributes.status, 'expired');
      const { included } = await succeed(sandbox, 'retrieve-an-inquiry', {
        query: { include: 'verifications' },
      });
      assert.equal(included?.[0]?.attributes.status, 'passed');
    }));

  it('become active when the inquiry starts', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox, {}, { 'auto-create-inquiry-session': true });
      await simulate(sandbox, 'start_inquiry');
      const [session] = await list(sandbox, 'list-all-inquiry-sessions');
      assert.equal(session?.attributes.status, 'active');
    }));
});

describe('time', () => {
  it('expires an inquiry after a day, and not before', () =>
    withPersona(async ({ sandbox, clock }) => {
      await createInquiry(sandbox);
      clock.advance(24 * HOUR - 1);
      const before = await succeed(sandbox, 'retrieve-an-inquiry');
      assert.equal(before.data.attributes.status, 'created');
      clock.advance(1);
      const { data } = await succeed(sandbox, 'retrieve-an-inquiry');
      assert.equal(data.attributes.status, 'expired');
      assert.equal(data.attributes['expired-at'], new Date(START + 24 * HOUR).toISOString());
    }));

  it('runs as long as the request says, and ends nothing that is decided', () =>
    withPersona(async ({ sandbox, clock }) => {
      const meta = { 'expiration-after-create-interval-seconds': 60 };
      await createInquiry(sandbox, {}, meta);
      const { data: decided } = await createInquiry(sandbox, {}, meta);
      await succeed(sandbox, 'approve-an-inquiry');
      clock.advance(60_000);
      const found = await list(sandbox, 'list-all-inquiries', {
        query: { 'filter[status]': 'expired' },
      });
      assert.equal(found.length, 1);
      assert.notEqual(found[0]?.id, decided.id);
    }));
});

describe('simulate actions', () => {
  it('lead through the whole flow', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      const started = await simulate(sandbox, 'start_inquiry');
      assert.equal(started.data.attributes.status, 'pending');
      const { data } = await simulate(
        sandbox,
        'create_passed_verification',
        'create_failed_verification',
        'complete_inquiry',
        'approve_inquiry',
      );
      assert.equal(data.attributes.status, 'approved');
      assert.equal(data.attributes['completed-at'], new Date(START).toISOString());
      const { included = [] } = await succeed(sandbox, 'retrieve-an-inquiry', {
        query: { include: 'verifications,selfies' },
      });
      const verifications = included.filter(({ type }) => type === 'verification/selfie');
      assert.deepEqual(verifications.map(({ attributes }) => attributes.status).sort(), [
        'failed',
        'passed',
      ]);
      assert.equal(included.filter(({ type }) => type.startsWith('selfie/')).length, 2);
    }));

  it('happen all or not at all', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox);
      const actions = [{ type: 'start_inquiry' }, { type: 'start_inquiry' }];
      const refused = await refuse(
        sandbox,
        'inquiries-perform-simulate-actions',
        toMeta({ 'simulate-actions': actions }),
      );
      assert.equal(refused.status, 409);
      const { data } = await succeed(sandbox, 'retrieve-an-inquiry');
      assert.equal(data.attributes.status, 'created');
    }));

  it('are refused when unknown, and outside a sandbox', () =>
    withPersona(async ({ sandbox, production }) => {
      const options = toMeta({ 'simulate-actions': [{ type: 'start_inquiry' }] });
      await createInquiry(production);
      assert.equal(
        (await refuse(production, 'inquiries-perform-simulate-actions', options)).status,
        403,
      );
      await createInquiry(sandbox);
      const unknown = toMeta({ 'simulate-actions': [{ type: 'lose_inquiry' }] });
      const refused = await refuse(sandbox, 'inquiries-perform-simulate-actions', unknown);
      assert.equal(refused.status, 422);
      await succeed(sandbox, 'inquiries-perform-simulate-actions', options);
    }));
});

describe('redacting an inquiry', () => {
  it('empties its fields and keeps its status', () =>
    withPersona(async ({ sandbox }) => {
      await createInquiry(sandbox, { fields: { 'name-first': 'Jane' }, note: 'Jane' });
      await succeed(sandbox, 'approve-an-inquiry');
      const { data } = await succeed(sandbox, 'redact-an-inquiry');
      assert.equal(data.attributes.status, 'approved');
      assert.deepEqual(data.attributes.fields, { 'name-first': { type: 'string', value: null } });
      assert.equal(data.attributes.note, null);
      const refused = await refuse(sandbox, 'redact-an-inquiry');
      assert.equal(refused.details, 'Inquiry already redacted');
    }));
});
