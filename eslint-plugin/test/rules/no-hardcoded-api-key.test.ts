/** Keys in the source: real-looking ones in every place a text can stand, placeholders in none. */
import { API_KEY_PREFIXES } from '@persona-lint/api';
import { noHardcodedApiKey } from '../../src/rules/no-hardcoded-api-key.js';
import { testRule, withTrail } from '../rule-tester.js';

const [SANDBOX = '', PRODUCTION = ''] = API_KEY_PREFIXES;
// Put together here, so that no scanner takes this file for a leak.
const SECRET = ['8e6f2a91', '7c3d', '4b5e', '9f10', '2a3b4c5d6e7f'].join('-');
const LIVE = PRODUCTION + SECRET;
const TRIAL = SANDBOX + SECRET;

const JSX = { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } };

/** A finding on `line` whose repair gives `output`; none is offered without it. */
function finding(line: number, output?: string, environment = 'production') {
  return {
    messageId: environment,
    line,
    suggestions:
      output === undefined ? [] : [{ messageId: 'readFromEnvironment' as const, output }],
  };
}

testRule(noHardcodedApiKey, {
  valid: [
    `const key = process.env.PERSONA_API_KEY;`,
    `// ${LIVE}\nconst key = load('persona_production_');`,
    `/** @example client('${LIVE}') */\nfunction client(key) {}`,
    `const isLive = key.startsWith('${PRODUCTION}');`,
    `const key = '${SANDBOX}YOUR_API_KEY';`,
    `const key = '${SANDBOX}xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';`,
    `const key = '${PRODUCTION}00000000-0000-0000-0000-000000000000';`,
    `const key = '${PRODUCTION}11111111-2222-3333-4444-555555555555';`,
    `const key = '${SANDBOX}test_${SECRET}';`,
    `const key = '${SANDBOX}fake';`,
    `const key = '<${SANDBOX}key>';`,
    `const key = \`${SANDBOX}{{ key }}\`;`,
    `const key = \`${PRODUCTION}\${process.env.PERSONA_SECRET}\`;`,
    `const key = '${PRODUCTION}' + secret;`,
    // What follows may go on with it.
    `const key = \`${PRODUCTION}${SECRET.slice(0, 20)}\${rest}\`;`,
    `const metric = '${PRODUCTION}webhook_retry_count_5m';`,
    `const name = '${TRIAL.toUpperCase()}';`,
    `const other = 'my${TRIAL}';`,
    `const pattern = /${LIVE}/;`,
    `const fake = '${PRODUCTION}' + '0'.repeat(32);`,
    `const mock = ['persona', 'sandbox', 'abc'].join('_');`,
    `const either = '${SANDBOX}' + (real ? '${SECRET}' : 'test');`,
  ],
  invalid: [
    {
      name: 'a literal',
      code: `const key = '${LIVE}';`,
      errors: [
        {
          messageId: 'production',
          data: withTrail('', { key: `${PRODUCTION}…` }),
          line: 1,
          column: 13,
          endColumn: 15 + LIVE.length,
          suggestions: [
            {
              messageId: 'readFromEnvironment',
              output: 'const key = process.env.PERSONA_API_KEY;',
            },
          ],
        },
      ],
    },
    {
      name: 'a sandbox key has a milder message',
      code: `const key = "${TRIAL}";`,
      errors: [
        {
          messageId: 'sandbox',
          data: withTrail('', { key: `${SANDBOX}…` }),
          line: 1,
          column: 13,
          suggestions: [
            {
              messageId: 'readFromEnvironment',
              output: 'const key = process.env.PERSONA_API_KEY;',
            },
          ],
        },
      ],
    },
    {
      name: 'with the scheme',
      code: `const headers = { Authorization: 'Bearer ${LIVE}' };`,
      errors: [
        finding(1, 'const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };'),
      ],
    },
    {
      name: 'inside a template',
      code: `const headers = {\n  Authorization: \`Bearer ${LIVE}\`,\n  'X-Trace': \`\${id}\`,\n};`,
      errors: [
        {
          messageId: 'production',
          line: 2,
          column: 26,
          suggestions: [
            {
              messageId: 'readFromEnvironment',
              output:
                "const headers = {\n  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,\n  'X-Trace': `${id}`,\n};",
            },
          ],
        },
      ],
    },
    {
      name: 'a template of its own',
      code: `const key = \`${TRIAL}\`;`,
      errors: [finding(1, 'const key = process.env.PERSONA_API_KEY;', 'sandbox')],
    },
    {
      name: 'a default, which goes away',
      code: `const key = process.env.PERSONA_KEY ?? '${LIVE}';`,
      errors: [finding(1, 'const key = process.env.PERSONA_KEY;')],
    },
    {
      name: 'a default of something else',
      code: `const run = (key = '${LIVE}') => send(options.key || '${LIVE}');`,
      errors: [
        finding(
          1,
          `const run = (key = process.env.PERSONA_API_KEY) => send(options.key || '${LIVE}');`,
        ),
        finding(
          1,
          `const run = (key = '${LIVE}') => send(options.key || process.env.PERSONA_API_KEY);`,
        ),
      ],
    },
    {
      name: 'a default while destructuring',
      code: `const { PERSONA_API_KEY = '${LIVE}' } = process.env;`,
      errors: [
        finding(1, 'const { PERSONA_API_KEY = process.env.PERSONA_API_KEY } = process.env;'),
      ],
    },
    {
      name: 'as the file reads its environment',
      code: `const url = Deno.env.get('PERSONA_URL'); const key = '${LIVE}';`,
      errors: [
        finding(
          1,
          "const url = Deno.env.get('PERSONA_URL'); const key = Deno.env.get('PERSONA_API_KEY');",
        ),
      ],
    },
    {
      name: 'in brackets, too',
      code: `const url = process.env["PERSONA_URL"]; const key = "${LIVE}";`,
      errors: [
        finding(
          1,
          'const url = process.env["PERSONA_URL"]; const key = process.env["PERSONA_API_KEY"];',
        ),
      ],
    },
    {
      name: 'from the bundler',
      code: `const url = import.meta.env.VITE_URL; const key = '${LIVE}';`,
      errors: [
        finding(
          1,
          'const url = import.meta.env.VITE_URL; const key = import.meta.env.PERSONA_API_KEY;',
        ),
      ],
    },
    {
      name: 'in JSX',
      ...JSX,
      code: `const view = <Setup apiKey="${LIVE}">Use ${TRIAL} here</Setup>;`,
      errors: [
        finding(
          1,
          `const view = <Setup apiKey={process.env.PERSONA_API_KEY}>Use ${TRIAL} here</Setup>;`,
        ),
        finding(
          1,
          `const view = <Setup apiKey="${LIVE}">Use {process.env.PERSONA_API_KEY} here</Setup>;`,
          'sandbox',
        ),
      ],
    },
    {
      name: 'as names, types and members: no repair',
      code: `const tenants = { '${LIVE}': 'a' };\ntype Key = '${TRIAL}';\nenum Keys { Live = '${LIVE}' }`,
      errors: [finding(1), finding(2, undefined, 'sandbox'), finding(3)],
    },
    {
      name: 'in a field, a switch and a test double',
      code: `class Client { #key = '${LIVE}'; }\nswitch (key) { case '${TRIAL}': break; }`,
      errors: [
        finding(
          1,
          `class Client { #key = process.env.PERSONA_API_KEY; }\nswitch (key) { case '${TRIAL}': break; }`,
        ),
        finding(
          2,
          `class Client { #key = '${LIVE}'; }\nswitch (key) { case process.env.PERSONA_API_KEY: break; }`,
          'sandbox',
        ),
      ],
    },
    {
      name: 'in code of a browser, where a variable is no better',
      code: `'use client';\nconst key = '${LIVE}';`,
      errors: [finding(2)],
    },
    {
      name: 'put together with +',
      code: `const key = '${PRODUCTION}' + '${SECRET}';`,
      errors: [{ ...finding(1), column: 13 }],
    },
    {
      name: 'put together of constants, reported where it is whole',
      code: `const SECRET = '${SECRET}';\nconst PREFIX = 'persona_';\nfunction key() {\n  return PREFIX + 'sandbox_' + SECRET;\n}\nconst header = 'Bearer ' + key();`,
      errors: [finding(4, undefined, 'sandbox')],
    },
    {
      name: 'put together in a template',
      code: `const secret = '${SECRET}';\nconst header = \`Bearer ${PRODUCTION}\${secret}\`;`,
      errors: [finding(2)],
    },
    {
      name: 'put together by methods',
      code: `const key = ['persona', 'production', '${SECRET}'].join('_');\nconst other = '${SANDBOX}'.concat('${SECRET}');`,
      errors: [finding(1), finding(2, undefined, 'sandbox')],
    },
    {
      name: 'whichever side is taken',
      code: `const key = 'persona_' + (isLive ? 'production_' : 'sandbox_') + '${SECRET}';`,
      errors: [finding(1)],
    },
    {
      name: 'several on a line, the quote in it left alone',
      code: `const text = 'it\\'s \`${LIVE}\`';`,
      errors: [finding(1)],
    },
  ],
});
