/**
 * Reports an idempotency key where it has no effect (GET, DELETE) and, as an option, where its effect is
 * not documented (PATCH).
 */
import { getEndpoint, getHeaderPlace, getKeyEffect } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { removeKey } from '../repair/remove-key.js';

interface Options extends Record<string, string> {
  readonly patch: 'off' | 'report';
}

export const noKeyOnSafeMethod = createPersonaRule<Options, 'noEffect' | 'undocumented'>({
  name: 'no-key-on-safe-method',
  meta: {
    docs: {
      description: 'Disallow an idempotency key where it has no effect',
      preset: 'recommended',
      strictOptions: { patch: 'report' },
    },
    messages: {
      noEffect:
        '{{endpoint}} sends {{header}}, which has no effect on {{method}}: nothing is stored or replayed, and repeating the request is safe without it. Leave the header out',
      undocumented:
        '{{endpoint}} sends {{header}}, but Persona promises its effect for POST only: a repeated {{method}} may be done again. Do not count on the key here',
    },
    suggestions: {},
    options: {
      patch: {
        type: 'string',
        enum: ['off', 'report'],
        description: 'Whether a key on PATCH, whose effect is not documented, is reported.',
      },
    },
    defaultOptions: { patch: 'off' },
    fixable: true,
  },
  check(file, report, { options, sourceCode }) {
    for (const call of file.calls) {
      const { method, key } = call;
      if (key.present !== 'yes' || method === undefined) continue;
      const effect = getKeyEffect(method);
      const hasNoEffect = effect === 'no-effect';
      if (!hasNoEffect && (effect !== 'undocumented' || options.patch === 'off')) continue;
      report({
        messageId: hasNoEffect ? 'noEffect' : 'undocumented',
        place: getHeaderPlace(call),
        call,
        data: { endpoint: getEndpoint(call), method },
        steps: [],
        fix: hasNoEffect ? removeKey(sourceCode, call) : undefined,
      });
    }
  },
});
