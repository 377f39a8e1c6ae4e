/**
 * Reports one key value on two requests that differ in method, path or body: Persona refuses the second.
 * Not here: one key for every operation (`no-static-idempotency-key`).
 */
import type { KeyReuse, PersonaFile } from '@persona-lint/core';
import { getEndpoint, isKeyRead } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { replaceKey } from '../repair/replace-key.js';

export const noKeyReuseWithChangedParams = createPersonaRule({
  name: 'no-key-reuse-with-changed-params',
  meta: {
    docs: {
      description: 'Disallow sending one idempotency key with different requests',
      preset: 'recommended',
    },
    messages: {
      changed:
        '{{endpoint}} can carry the {{header}} of an earlier attempt although its {{differs}} changed: Persona answers 400 and does nothing. Make a new key for the changed request',
      shared:
        '{{endpoint}} carries the same {{header}} as {{first}}: Persona answers the second of them with 400 and does nothing. Give each request its own key',
    },
    suggestions: { newKey: 'Send a new key with this request' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode, settings }) {
    for (const reuse of file.keyReuses) {
      if (isStatic(reuse) || !isReuse(reuse)) continue;
      const { first, second, differs, place, steps } = reuse;
      const edits = canRepair(reuse, file) ? replaceKey(sourceCode, second, settings) : undefined;
      report({
        messageId: first === second || first.id === second.id ? 'changed' : 'shared',
        place,
        call: second,
        data: {
          endpoint: getEndpoint(second),
          first: `${getEndpoint(first)} (line ${first.place.line})`,
          differs: differs.join(' and '),
        },
        steps,
        suggest: edits && [{ messageId: 'newKey', edits }],
      });
    }
  },
});

/** A key that never changes is one defect, with a rule of its own. */
function isStatic({ first, second }: KeyReuse): boolean {
  const isWide = (scope: string): boolean => scope === 'module' || scope === 'entity';
  return isWide(first.key.scope) || isWide(second.key.scope);
}

/** Persona looks at the key of a POST only; on GET and DELETE it has no effect. */
function isReuse({ first, second, differs }: KeyReuse): boolean {
  return differs.length > 0 && isKeyRead(first) && isKeyRead(second);
}

/** A key made inside the repetition would differ for a plain network retry too. */
function canRepair({ second }: KeyReuse, { calls }: PersonaFile): boolean {
  const isRepeated = second.retry.repeats.some(
    (repeat) => repeat.outcome === 'network' && repeat.again === 'yes',
  );
  return !isRepeated && calls.includes(second);
}
