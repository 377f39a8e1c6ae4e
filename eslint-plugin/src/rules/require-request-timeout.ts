/**
 * Reports a POST that can wait for ever for its answer.
 * Not here: what the program does once it has stopped waiting (the retry rules).
 */
import type { PersonaCall } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const requireRequestTimeout = createPersonaRule({
  name: 'require-request-timeout',
  meta: {
    docs: {
      description: 'Require a limit to how long a POST to Persona waits for its answer',
      preset: 'strict',
    },
    messages: {
      missing:
        '{{endpoint}} has no time limit: when the answer is lost, the program waits for ever and never tries again. {{advice}}',
      missingForFile:
        '{{endpoint}} sends a file as text and has no time limit: large files in JSON often time out, and then the program waits for ever. {{advice}}, and send the file as multipart/form-data',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const call of file.calls) {
      if (call.method !== 'POST' || call.timeout !== 'no') continue;
      report({
        messageId: call.body.holdsFile === 'yes' ? 'missingForFile' : 'missing',
        call,
        data: { endpoint: getEndpoint(call), advice: toAdvice(call) },
      });
    }
  },
});

function toAdvice({ client }: PersonaCall): string {
  return /fetch/i.test(client)
    ? 'Give it a signal, such as AbortSignal.timeout(30_000)'
    : 'Give it a timeout';
}
