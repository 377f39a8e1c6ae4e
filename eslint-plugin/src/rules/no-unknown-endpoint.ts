/**
 * Reports a request to which no operation of the Persona API answers, and a body sent with GET.
 * Not here: parameters of an operation, in the path, query or body.
 */
import {
  API_BASE_PATH,
  findEndpoint,
  findOperation,
  splitApiPath,
  type Operation,
} from '@persona-lint/api';
import type { PersonaCall, PersonaFile } from '@persona-lint/core';
import { getWrittenEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { addMethod, correctEndpoint } from '../repair/correct-endpoint.js';

type Problem = Exclude<PersonaCall['endpoint']['problem'], undefined>;

export const noUnknownEndpoint = createPersonaRule<
  Record<string, never>,
  Problem | 'bodyOnGet' | 'methodOmitted',
  'correct' | 'addMethod'
>({
  name: 'no-unknown-endpoint',
  meta: {
    docs: {
      description: 'Disallow requests to which no operation of the Persona API answers',
      preset: 'recommended',
    },
    messages: {
      method:
        '{{endpoint}} is no operation of the Persona API: no path like this has this method, so nothing is done. {{advice}}',
      path: '{{endpoint}} is no operation of the Persona API: the answer is 404 and nothing is done. {{advice}}',
      base: '{{endpoint}} is not below {{base}}, so no operation of the Persona API answers. Put {{base}} before the path',
      slash:
        '{{endpoint}} lacks a slash between base and path, so no operation of the Persona API answers. Put one between them',
      bodyOnGet:
        '{{endpoint}} sends a body with GET: the client refuses to send it, or Persona does not look at it. {{advice}}',
      methodOmitted:
        '{{endpoint}} sends a body without naming a method, so it goes out as GET: the client refuses to send it, or Persona does not look at the body. {{advice}}',
    },
    suggestions: { correct: 'Send {{meant}}', addMethod: 'Send it as {{method}}' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const call of file.calls) {
      const { problem, nearest } = call.endpoint;
      const endpoint = getWrittenEndpoint(call);
      if (call.endpoint.known === 'no' && problem !== undefined) {
        const meant = nearest === undefined ? undefined : findOperation(nearest);
        const edits =
          meant && !sharesBase(call, file) ? correctEndpoint(sourceCode, call, meant) : undefined;
        report({
          messageId: problem,
          call,
          data: { endpoint, base: API_BASE_PATH, advice: toAdvice(meant) },
          suggest: edits && [{ messageId: 'correct', data: { meant: toText(meant) }, edits }],
        });
      } else if (call.method === 'GET' && call.body.present === 'yes') {
        const meant = findPost(call);
        const isOmitted = call.body.methodOmitted === 'yes';
        const edits = isOmitted && meant ? addMethod(sourceCode, call, meant.method) : undefined;
        report({
          messageId: isOmitted ? 'methodOmitted' : 'bodyOnGet',
          call,
          data: { endpoint, advice: toAdvice(meant) },
          suggest: edits && [
            { messageId: 'addMethod', data: { method: meant?.method ?? '' }, edits },
          ],
        });
      }
    }
  },
});

/** What the path means with the method that takes a body. */
function findPost({ endpoint }: PersonaCall): Operation | undefined {
  const { path } = splitApiPath(endpoint.written);
  return findEndpoint('POST', path).operation ?? findEndpoint('PATCH', path).operation;
}

/** Is the base that is to be changed right for another call? */
function sharesBase({ endpoint, url }: PersonaCall, { calls }: PersonaFile): boolean {
  return (
    endpoint.problem === 'base' &&
    calls.some((other) => other.endpoint.problem !== 'base' && other.url.host === url.host)
  );
}

/** The message ends where the advice does. */
function toAdvice(meant: Operation | undefined): string {
  return meant === undefined
    ? 'Take method and path from the reference'
    : `${toText(meant)} is the nearest operation`;
}

function toText(operation: Operation | undefined): string {
  return operation === undefined ? '' : `${operation.method} ${operation.path}`;
}
