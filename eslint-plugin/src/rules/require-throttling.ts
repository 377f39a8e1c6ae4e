/**
 * Reports requests that all go out at once, as many as there are items, with nothing that limits them.
 * Not here: sequential loops, and what a program does after a 429 (the retry rules).
 */
import { RATE_LIMIT_REMAINING_HEADER } from '@persona-lint/api';
import type { PersonaCall, Place } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const requireThrottling = createPersonaRule({
  name: 'require-throttling',
  meta: {
    docs: {
      description: 'Require a limit on how many requests go out at once',
      preset: 'strict',
    },
    messages: {
      unlimited:
        '{{endpoint}} goes out for all items at once: a long list uses up the rate limit, and Persona answers 429 to the rest of it and to everybody else who uses the key. Limit how many are in flight (p-limit, p-map with a concurrency, portions), or slow down by {{remaining}}',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const call of file.calls) {
      if (call.parallel?.bounded !== 'no') continue;
      report({
        messageId: 'unlimited',
        place: getPlace(call, call.parallel),
        call,
        data: { endpoint: getEndpoint(call), remaining: RATE_LIMIT_REMAINING_HEADER },
      });
    }
  },
});

/** The call that is given the callback; in a loop the request, since the loop does other things too. */
function getPlace(call: PersonaCall, { kind, place }: NonNullable<PersonaCall['parallel']>): Place {
  return kind === 'loop' ? call.place : place;
}
