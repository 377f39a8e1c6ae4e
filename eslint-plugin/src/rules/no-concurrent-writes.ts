/**
 * Reports two writes to one resource that are in flight at the same time: they race each other.
 * Not here: creates, which make a resource each, and how many requests go out at once (`require-throttling`).
 */
import type { ConcurrentWrites } from '@persona-lint/core';
import { getEndpoint, getResource } from '../endpoint.js';
import { isSamePlace } from '../finding.js';
import { createPersonaRule } from '../persona-rule.js';
import { sequenceWrites } from '../repair/sequence-writes.js';

export const noConcurrentWrites = createPersonaRule({
  name: 'no-concurrent-writes',
  meta: {
    docs: {
      description: 'Disallow writes to one resource that are in flight at the same time',
      preset: 'recommended',
    },
    messages: {
      together:
        '{{endpoint}} goes out while {{other}} for the same {{resource}} is in flight: Persona may refuse one of them with 409, or carry them out in either order. Wait for the first before sending the second',
      repeated:
        '{{endpoint}} goes out several times at once for the same {{resource}}: Persona may refuse some of them with 409, or carry them out in any order. Send one after the other',
    },
    suggestions: { sequence: 'Send one after the other' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const pair of file.concurrentWrites) {
      const { first, second, place, steps } = pair;
      const edits = sequenceWrites(sourceCode, pair);
      report({
        messageId: isOneCall(pair) ? 'repeated' : 'together',
        place,
        data: {
          endpoint: getEndpoint(second),
          other: getEndpoint(first),
          resource: getResource(second) ?? 'resource',
        },
        steps,
        suggest: edits && [{ messageId: 'sequence', edits }],
      });
    }
  },
});

function isOneCall({ first, second, place, firstPlace }: ConcurrentWrites): boolean {
  return first === second && isSamePlace(place, firstPlace);
}
