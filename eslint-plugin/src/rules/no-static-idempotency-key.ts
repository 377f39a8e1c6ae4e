/**
 * Reports a key that several operations share: Persona replays the first one's answer, or refuses.
 * Not here: one key on two requests of a single operation (`no-key-reuse-with-changed-params`).
 */
import type { PersonaCall, Place } from '@persona-lint/core';
import { getEndpoint, getHeaderPlace, isKeyRead } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { replaceKey } from '../repair/replace-key.js';

export const noStaticIdempotencyKey = createPersonaRule({
  name: 'no-static-idempotency-key',
  meta: {
    docs: {
      description: 'Disallow idempotency keys that do not differ from one operation to the next',
      preset: 'recommended',
    },
    messages: {
      forAll:
        '{{endpoint}} sends the same {{header}} for every operation, as it is {{reason}}: for at least 24 hours Persona answers the next one with the stored answer of the first, or with 400 when its body differs. Make a new key for each operation',
      forEntity:
        '{{endpoint}} sends the same {{header}} for several operations, as it is {{reason}}: for at least 24 hours Persona answers the second with the stored answer of the first, or with 400 when its body differs. Make a new key for each operation',
    },
    suggestions: { newKey: 'Make a new key for each operation' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode, settings }) {
    for (const call of file.calls) {
      if (!isShared(call)) continue;
      const edits = replaceKey(sourceCode, call, settings);
      report({
        messageId: call.key.scope === 'module' ? 'forAll' : 'forEntity',
        place: getKeyPlace(call),
        call,
        data: { endpoint: getEndpoint(call), reason: call.key.reason },
        steps: call.key.steps,
        suggest: edits && [{ messageId: 'newKey', edits }],
      });
    }
  },
});

/** On GET and DELETE the key has no effect, which `no-key-on-safe-method` says. */
function isShared(call: PersonaCall): boolean {
  const { key } = call;
  if (key.present !== 'yes' || key.kind === 'absent' || !isKeyRead(call)) return false;
  return key.scope === 'module' || key.scope === 'entity';
}

/** A key made of several values has no expression of its own but the header's. */
function getKeyPlace(call: PersonaCall): Place {
  const isWhole = call.key.kind === 'generated' || call.key.kind === 'literal';
  return (isWhole ? call.key.place : undefined) ?? getHeaderPlace(call);
}
