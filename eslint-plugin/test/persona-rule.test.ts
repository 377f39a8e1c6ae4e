/**
 * The factory, with rules and models made for the purpose: what it does for every rule.
 */
import assert from 'node:assert/strict';
import * as parser from '@typescript-eslint/parser';
import type { PersonaCall, Place } from '@persona-lint/core';
import { Linter, type ESLint } from 'eslint';
import { dropRepeated, keepInnermost, toTrail, type Finding } from '../src/finding.js';
import { onFinding, type FindingTrail } from '../src/finding-listener.js';
import { createPersonaRule, type PersonaRule } from '../src/persona-rule.js';

const CODE = `await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST' });\n`;

function lint(rule: PersonaRule, code = CODE): Linter.LintMessage[] {
  const plugin = { rules: { [rule.name]: rule } } as unknown as ESLint.Plugin;
  return new Linter().verify(code, {
    plugins: { persona: plugin },
    languageOptions: { parser: parser },
    rules: { [`persona/${rule.name}`]: 'error' },
  });
}

function createRule(check: Parameters<typeof createPersonaRule>[0]['check']): PersonaRule {
  return createPersonaRule({
    name: 'no-test',
    meta: {
      docs: { description: 'Test', preset: 'strict' },
      messages: { found: '{{endpoint}} without {{header}}' },
      suggestions: {},
      options: {},
      defaultOptions: {},
      fixable: false,
    },
    check,
  });
}

function createPlace(start: number, file = 'a.ts'): Place {
  return { file, start, end: start + 1, line: start, column: 0 };
}

function createFinding(call: Partial<PersonaCall>, messageId = 'found'): Finding {
  return { messageId, call: { through: [], ...call } as PersonaCall };
}

describe('createPersonaRule', () => {
  beforeEach(() => delete process.env['PERSONA_LINT_RETHROW']);
  after(() => (process.env['PERSONA_LINT_RETHROW'] = '1'));

  it('asks no rule about a file without evidence', () => {
    const rule = createRule(() => assert.fail('the check ran'));
    process.env['PERSONA_LINT_RETHROW'] = '1';
    assert.deepEqual(lint(rule, 'console.log(1)'), []);
  });

  it('analyses a file once for all rules', () => {
    const models = new Set<unknown>();
    const first = createRule((file) => void models.add(file));
    const second = { ...createRule((file) => void models.add(file)), name: 'no-other' };
    const plugin = { rules: { a: first, b: second } } as unknown as ESLint.Plugin;
    new Linter().verify(CODE, {
      plugins: { persona: plugin },
      rules: { 'persona/a': 'error', 'persona/b': 'error' },
    });
    assert.equal(models.size, 1);
  });

  it('turns a throwing check into one finding and keeps the others', () => {
    const rule = createRule((file, report) => {
      const [call] = file.calls;
      assert.ok(call);
      report({ messageId: 'found', call });
      throw new Error('broken');
    });
    const messages = lint(rule);
    assert.deepEqual(
      messages.map(({ line, message }) => [line, message.split('.')[0]]),
      [[1, 'internal error in persona/no-test: broken']],
    );
  });

  it('rethrows where tests ask for it', () => {
    process.env['PERSONA_LINT_RETHROW'] = '1';
    const rule = createRule(() => {
      throw new Error('broken');
    });
    assert.throws(() => lint(rule), /broken/);
  });

  it('ends a message with the lines of its trail', () => {
    const rule = createRule((file, report) => {
      const [call] = file.calls;
      assert.ok(call);
      const steps = [{ text: 'key created here', place: call.place }];
      report({ messageId: 'found', call, data: { endpoint: 'X' }, steps });
    });
    assert.deepEqual(
      lint(rule).map(({ message }) => message),
      ['X without Idempotency-Key (key created at line 1).'],
    );
  });

  it('hands the trail to listeners', () => {
    const trails: FindingTrail[] = [];
    const stop = onFinding((trail) => trails.push(trail));
    const rule = createRule((file, report) => {
      for (const call of file.calls) report({ messageId: 'found', call, data: { endpoint: 'X' } });
    });
    lint(rule);
    stop();
    lint(rule);
    assert.deepEqual(
      trails.map(({ ruleId, line, column }) => [ruleId, line, column]),
      [['persona/no-test', 1, 7]],
    );
  });

  it('reports nothing that lies in another file alone', () => {
    const rule = createRule((file, report) => {
      const elsewhere = createPlace(1, 'elsewhere.ts');
      const [call] = file.calls;
      assert.ok(call);
      report({ messageId: 'found', call: { ...call, place: elsewhere, sink: elsewhere } });
    });
    assert.deepEqual(lint(rule), []);
  });
});

describe('innermost findings', () => {
  const sink = createPlace(10);
  const wrapper = createPlace(20);
  const caller = createPlace(30);

  it('drop the caller of what is wrong by itself', () => {
    const inner = createFinding({ place: sink, sink });
    const outer = createFinding({ place: caller, sink, through: [wrapper] });
    assert.deepEqual(keepInnermost([outer, inner]), [inner]);
  });

  it('drop the caller of a wrong wrapper', () => {
    const inner = createFinding({ place: wrapper, sink });
    const outer = createFinding({ place: caller, sink, through: [caller, wrapper] });
    assert.deepEqual(keepInnermost([inner, outer]), [inner]);
  });

  it('keep what is about no call', () => {
    const secret: Finding = { messageId: 'found', place: createPlace(70) };
    const inner = createFinding({ place: wrapper, sink, through: [wrapper] });
    assert.deepEqual(keepInnermost([secret, inner]), [secret, inner]);
    assert.deepEqual(dropRepeated([secret, { ...secret }], 'a.ts'), [secret]);
  });

  it('keep two callers of a wrapper that is right', () => {
    const one = createFinding({ place: caller, sink, through: [caller] });
    const other = createFinding({ place: createPlace(40), sink, through: [createPlace(40)] });
    assert.deepEqual(keepInnermost([one, other]), [one, other]);
  });

  it('keep a finding about another request', () => {
    const inner = createFinding({ place: wrapper, sink: createPlace(11) });
    const outer = createFinding({ place: caller, sink, through: [wrapper] });
    assert.deepEqual(keepInnermost([inner, outer]), [inner, outer]);
  });

  it('say one thing at one place once', () => {
    const one = createFinding({ place: sink, sink });
    const again = createFinding({ place: sink, sink });
    const other = createFinding({ place: sink, sink }, 'other');
    assert.deepEqual(dropRepeated([one, again, other], 'a.ts'), [one, other]);
  });
});

describe('trails', () => {
  it('name each step with its line, and its file where it is another one', () => {
    const steps = [
      { text: 'key created here', place: createPlace(4) },
      { text: 'sent again here', place: createPlace(12, '/src/client.ts') },
    ];
    assert.equal(
      toTrail(steps, 'a.ts'),
      ' (key created at line 4, sent again at line 12 of client.ts)',
    );
    assert.equal(toTrail([], 'a.ts'), '');
  });
});
