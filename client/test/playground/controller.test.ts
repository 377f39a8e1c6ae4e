/**
 * The playground as its user goes through it, against the real simulator: what the key did, what it will do, and what is
 * asked before anything is sent.
 */
import assert from 'node:assert/strict';
import { setMember } from '../../src/playground/body-members.js';
import type { PanelMessage } from '../../src/playground/protocol.js';
import { summarize } from '../../src/playground/attempt-summary.js';
import { TestPlayground } from './playground.js';

const SEND: PanelMessage = { type: 'send', cause: 'send', fault: 'none' };
const SAME: PanelMessage = { type: 'send', cause: 'same-key', fault: 'none' };
const NEW: PanelMessage = { type: 'send', cause: 'new-key', fault: 'none' };
const LOSE: PanelMessage = { type: 'send', cause: 'send', fault: 'lose-answer' };

describe('a request in the simulator', () => {
  let playground: TestPlayground;

  beforeEach(async () => {
    playground = new TestPlayground();
    await playground.say({ type: 'ready' }, { type: 'pick', operation: 'create-an-inquiry' });
    await playground.say({
      type: 'member',
      member: 'data.attributes',
      name: 'inquiry-template-id',
      value: 'itmpl_ABC123',
    });
  });
  afterEach(() => playground.stop());

  const answers = () =>
    playground.view.attempts.map(({ answer }) => [answer?.status, answer?.effect]);

  it('is sent, and its key is stored', async () => {
    assert.equal(playground.view.forecast.kind, 'fresh');
    await playground.say(SEND);
    assert.deepEqual(answers(), [[201, 'stored']]);
    const [attempt] = playground.view.attempts;
    assert.equal(attempt?.answer?.resource?.type, 'inquiry');
    assert.match(attempt.answer.explanation, /201|Created|accepted/i);
    assert.deepEqual(
      (JSON.parse(playground.body) as { data: { id: string } }).data.id,
      attempt.answer.resource.id,
    );
    assert.equal(playground.view.forecast.kind, 'replay');
  });

  it('makes one inquiry when the answer is lost and the same key sent again', async () => {
    await playground.say(LOSE);
    assert.deepEqual(answers(), [['network', 'stored']]);
    await playground.say(SAME);
    assert.deepEqual(answers(), [
      ['network', 'stored'],
      [201, 'replayed'],
    ]);
    const [lost, replayed] = playground.view.attempts;
    assert.equal(lost?.key, replayed?.key);
    assert.equal(lost?.answer?.resource?.id, replayed?.answer?.resource?.id);
    assert.equal(replayed?.answer?.isNew, false);
    assert.equal(summarize(playground.view.attempts).text, '2 attempts, 1 inquiry, not 2.');
  });

  it('makes two when a new key is sent instead', async () => {
    await playground.say(LOSE, NEW);
    assert.deepEqual(answers(), [
      ['network', 'stored'],
      [201, 'stored'],
    ]);
    assert.equal(summarize(playground.view.attempts).tone, 'bad');
  });

  it('says that a changed body will be refused, then explains the refusal', async () => {
    await playground.say(SEND);
    const body = setMember(playground.view.body, 'data.attributes', 'note', 'changed');
    await playground.say({ type: 'body', text: body });
    const { forecast } = playground.view;
    assert.equal(forecast.kind, 'mismatch');
    assert.deepEqual(forecast.differences, ['data.attributes.note']);
    await playground.say(SAME);
    assert.deepEqual(answers().at(-1), [400, 'mismatch']);
    const last = playground.view.attempts.at(-1)?.answer;
    assert.match(last?.explanation ?? '', /Same key\?\*\* No, a new one/);
    assert.deepEqual(last?.actions[0]?.kind, 'new-key');
    await playground.say(NEW);
    assert.deepEqual(answers().at(-1), [201, 'stored']);
  });

  it('is the same body when only its layout changed', async () => {
    await playground.say(SEND);
    const compact = JSON.stringify(JSON.parse(playground.view.body));
    await playground.say({ type: 'body', text: compact });
    assert.equal(playground.view.forecast.kind, 'replay');
  });

  it('keeps its key through a 429 and waits as long as the answer says', async () => {
    await playground.say({ type: 'run-policy', fault: 'rate-limit' });
    assert.deepEqual(answers(), [
      [429, 'not-stored'],
      [201, 'stored'],
    ]);
    const [first, second] = playground.view.attempts;
    assert.equal(first?.key, second?.key);
    const reset = first?.answer?.gauges.find(({ kind }) => kind === 'rate limit')?.reset;
    assert.ok(reset !== undefined && reset > 0);
    assert.deepEqual(playground.waits, [reset]);
    assert.equal(second?.waited, reset);
  });

  it('gets a new key after a 5xx, and the same one after a lost answer', async () => {
    await playground.say({ type: 'run-policy', fault: 'server-error' });
    assert.deepEqual(answers(), [
      [500, 'stored'],
      [201, 'stored'],
    ]);
    const [failed, again] = playground.view.attempts;
    assert.notEqual(failed?.key, again?.key);
    assert.deepEqual(playground.waits, [5]);
    await playground.say({ type: 'new-key' }, { type: 'run-policy', fault: 'lose-answer' });
    const [lost, replayed] = playground.view.attempts.slice(2);
    assert.equal(lost?.key, replayed?.key);
    assert.deepEqual(answers().slice(2), [
      ['network', 'stored'],
      [201, 'replayed'],
    ]);
  });

  it('brings a stored 5xx back with the same key, as it was foretold', async () => {
    await playground.say({ type: 'send', cause: 'send', fault: 'server-error' });
    assert.equal(playground.view.forecast.kind, 'replay');
    assert.equal(playground.view.forecast.tone, 'warning');
    await playground.say(SAME);
    assert.deepEqual(answers().at(-1), [500, 'replayed']);
  });

  it('goes on with the policy where the last attempt left off', async () => {
    await playground.say({ type: 'send', cause: 'send', fault: 'rate-limit' });
    assert.match(playground.view.attempts[0]?.answer?.actions[0]?.label ?? '', /Retry in \d+ s/);
    await playground.say({ type: 'act', attempt: 1, action: 0 });
    assert.deepEqual(answers(), [
      [429, 'not-stored'],
      [201, 'stored'],
    ]);
    assert.equal(playground.waits.length, 1);
    await playground.say({ type: 'run-policy', fault: 'none' });
    assert.deepEqual(answers().at(-1), [201, 'replayed']);
    assert.equal(playground.waits.length, 1);
  });

  it('does not go on after the user cancels the wait', async () => {
    playground.onWait = () => void playground.controller.receive({ type: 'cancel' });
    await playground.say({ type: 'run-policy', fault: 'rate-limit' });
    assert.equal(playground.view.attempts.length, 1);
    assert.equal(playground.view.running, undefined);
  });

  it('does not go on with a request that was edited meanwhile', async () => {
    playground.onWait = () =>
      void playground.controller.receive({ type: 'body', text: '{"data":{"attributes":{}}}' });
    await playground.say({ type: 'run-policy', fault: 'rate-limit' });
    assert.equal(playground.view.attempts.length, 1);
    assert.match(playground.view.notice?.text ?? '', /edited while the policy waited/);
  });

  it('says that a key may be pruned after a day', async () => {
    await playground.say(SEND);
    playground.pass(24 * 3_600_000);
    await playground.say({ type: 'body', text: playground.view.body });
    assert.equal(playground.view.forecast.kind, 'pruned');
  });

  it('waits for its path to be complete', async () => {
    await playground.say({ type: 'pick', operation: 'retrieve-an-inquiry' }, SEND);
    assert.match(playground.view.notice?.text ?? '', /inquiry-id/);
    assert.equal(playground.view.attempts.length, 0);
  });

  it('leads from an answer to the object it names', async () => {
    await playground.say(SEND);
    const [attempt] = playground.view.attempts;
    const index = attempt?.answer?.actions.findIndex(({ kind }) => kind === 'look-up') ?? -1;
    await playground.say({ type: 'act', attempt: 1, action: index }, SEND);
    const last = playground.view.attempts.at(-1);
    assert.ok(last);
    assert.equal(last.request.method, 'GET');
    assert.equal(last.key, '');
    assert.equal(last.answer?.resource?.id, attempt?.answer?.resource?.id);
  });

  it('is filled in from a call in a program, unknown parts left to be filled', () => {
    playground.controller.open({
      method: 'GET',
      path: '/inquiries/{inquiry-id}',
      operation: 'retrieve-an-inquiry',
      params: { 'inquiry-id': '<inquiry-id>' },
      headers: { 'Key-Inflection': 'camel', 'Persona-Version': '<version>', Authorization: 'x' },
      body: undefined,
    });
    assert.equal(playground.view.operation.method, 'GET');
    assert.deepEqual(playground.view.params, {});
    assert.deepEqual(playground.view.headers, { 'Key-Inflection': 'camel' });
    playground.controller.open({
      method: 'POST',
      path: '/accounts',
      headers: {},
      body: '{ "data": { "attributes": { "name-first": "<name-first>" } } }',
    });
    assert.deepEqual(
      playground.view.problems.map(({ field, message }) => [field, message]),
      [['body.data.attributes.name-first', 'name-first is still the placeholder <name-first>.']],
    );
    const unknown = { method: 'GET', path: '/nothing/here', headers: {} };
    playground.controller.open(unknown);
    assert.match(playground.view.notice?.text ?? '', /No operation/);
  });

  it('survives a reload, without what opens something', async () => {
    await playground.say(SEND);
    const again = new TestPlayground({ saved: JSON.parse(JSON.stringify(playground.saved)) });
    await again.say({ type: 'ready' });
    assert.equal(again.view.key, playground.view.key);
    assert.equal(again.view.attempts.length, 1);
    assert.match(again.body, /"id": "inq_/);
    // Another simulator, which knows no key.
    assert.equal(again.view.forecast.kind, 'fresh');
    again.stop();
  });

  it('is new to a simulator that was reset', async () => {
    await playground.say(SEND, { type: 'reset-simulator' });
    assert.equal(playground.view.forecast.kind, 'fresh');
    assert.match(playground.view.forecast.text, /began anew/);
    assert.equal(playground.view.isKeyUsed, false);
    await playground.say(SEND);
    assert.equal(playground.view.attempts.at(-1)?.answer?.effect, 'stored');
    assert.equal(playground.view.forecast.kind, 'replay');
  });
});

describe('messages', () => {
  it('of no known kind change nothing', async () => {
    const playground = new TestPlayground();
    await playground.say({ type: 'ready' });
    const before = JSON.stringify(playground.controller.state);
    const odd: unknown[] = [
      undefined,
      'send',
      { type: 'evil' },
      { type: '__proto__' },
      { type: 'send', cause: 'send' },
      { type: 'send', cause: 'always', fault: 'none' },
      { type: 'key', value: 3 },
      { type: 'key', value: 'x', more: true },
      { type: 'set', place: 'origin', name: 'a', value: 'b' },
    ];
    for (const message of odd) await playground.controller.receive(message);
    assert.equal(JSON.stringify(playground.controller.state), before);
    await playground.controller.receive({ type: 'key', value: 'x' });
    assert.equal(playground.view.key, 'x');
    playground.stop();
  });
});
