/**
 * Reports one key value on two requests that differ in method, path or body: Persona refuses the second.
 * Not here: one key for every operation (`no-static-idempotency-key`).
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { KeyReuse, PersonaCall, PersonaSettings } from '@persona-lint/core';
import { getEndpoint, isKeyRead } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import type { Suggestion } from '../finding.js';
import { canRenew, replaceKey, suffixKey } from '../repair/replace-key.js';
import { findNode, type SourceCode } from '../repair/source.js';
import { isPure } from '../repair/unused.js';

export const noKeyReuseWithChangedParams = createPersonaRule({
  name: 'no-key-reuse-with-changed-params',
  meta: {
    docs: {
      description: 'Disallow sending one idempotency key with different requests',
      preset: 'recommended',
    },
    messages: {
      changed:
        '{{endpoint}} can carry the {{header}} of an earlier request although its {{differs}} changed: Persona answers 400 and does nothing. Make a new key for the changed request',
      shared:
        '{{endpoint}} carries the same {{header}} as {{first}}: Persona answers the second of them with 400 and does nothing. Give each request its own key',
    },
    suggestions: {
      newKey: 'Send a new key with this request',
      ownKey: 'Add the action to the key of this request',
    },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode, settings }) {
    for (const reuse of file.keyReuses) {
      if (isStatic(reuse) || !isReuse(reuse)) continue;
      const { first, second, differs, place, steps } = reuse;
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
        suggest: getSuggestions(reuse, sourceCode, settings),
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

/** A random key is replaced by another; one made of the operation's own id has to stay recognisable. */
function getSuggestions(
  { first, second, differs }: KeyReuse,
  sourceCode: SourceCode,
  settings: PersonaSettings | undefined,
): Suggestion<'newKey' | 'ownKey'>[] {
  const isSameRequest = first.id === second.id;
  const isStable = !hasRandomPart(sourceCode, second);
  if (isStable && !isSameRequest && differs.includes('path')) {
    const edits = suffixKey(sourceCode, second);
    if (edits !== undefined) return [{ messageId: 'ownKey', edits }];
  }
  if ((isStable && isSameRequest) || !canRenew(sourceCode, second)) return [];
  const edits = replaceKey(sourceCode, second, settings);
  return edits === undefined ? [] : [{ messageId: 'newKey', edits }];
}

function hasRandomPart(sourceCode: SourceCode, { key }: PersonaCall): boolean {
  const made = findNode(sourceCode, key.place);
  return key.kind === 'generated' || (made?.type === AST_NODE_TYPES.CallExpression && isPure(made));
}
