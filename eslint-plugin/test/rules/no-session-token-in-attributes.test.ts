import { noSessionTokenInAttributes } from '../../src/rules/no-session-token-in-attributes.js';
import { testRule, withTrail } from '../rule-tester.js';

const API = 'https://api.withpersona.com/api/v1';

/** A function that returns what `token` makes of the body. */
const program = (token: string, api = API): string =>
  `export async function run() {
  const response = await fetch('${api}/inquiries/inq_1/resume', { method: 'POST' });
  const body = await response.json();
  return ${token};
}
`;

testRule(noSessionTokenInAttributes, {
  valid: [
    { name: 'meta', code: program("body.meta['session-token']") },
    {
      name: 'meta first',
      code: program("body.meta?.['session-token'] ?? body.data.attributes['session-token']"),
    },
    { name: 'other attributes', code: program("body.data.attributes['reference-id']") },
    {
      name: 'an answer of the own server',
      code: program("body.data.attributes['session-token']", 'https://example.com'),
    },
  ],
  invalid: [
    {
      name: 'attributes',
      code: program("body.data.attributes['session-token']"),
      errors: [
        {
          messageId: 'misplaced',
          data: withTrail('', {
            endpoint: 'POST /inquiries/{inquiry-id}/resume',
            member: 'session-token',
            wrong: 'data.attributes',
            right: 'meta',
          }),
          line: 4,
          column: 10,
          suggestions: [
            {
              messageId: 'readElsewhere',
              output: program("body.meta['session-token']"),
            },
          ],
        },
      ],
    },
    {
      name: 'meta as a last resort',
      code: program("body.data.attributes['session-token'] ?? body.meta['session-token']"),
      errors: [{ messageId: 'misplaced', line: 4, column: 10, suggestions: 1 }],
    },
    {
      name: 'in another spelling, with optional chains',
      code: program('body.data?.attributes?.sessionToken'),
      errors: [
        {
          messageId: 'misplaced',
          line: 4,
          column: 10,
          suggestions: [{ messageId: 'readElsewhere', output: program('body.meta?.sessionToken') }],
        },
      ],
    },
    {
      name: 'by a function that is given the inquiry',
      code: `const toSession = (inquiry) => inquiry.attributes.session_token;
${program('toSession(body.data)')}`,
      errors: [{ messageId: 'misplaced', line: 1, column: 32 }],
    },
  ],
});
