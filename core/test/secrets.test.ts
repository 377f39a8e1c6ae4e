/** API keys in the source: where they stand, where the program puts them together, and what is none. */
import assert from 'node:assert/strict';
import { API_KEY_PREFIXES } from '@persona-lint/api';
import { analyzeText, type Options } from './support.js';

const [SANDBOX = '', PRODUCTION = ''] = API_KEY_PREFIXES;
// Put together here, so that no scanner takes this file for a leak.
const SECRET = ['8e6f2a91', '7c3d', '4b5e', '9f10', '2a3b4c5d6e7f'].join('-');
const KEY = PRODUCTION + SECRET;

/** Each key as the text at its place. */
function listSecrets(text: string, options: Options = {}): string[] {
  return analyzeText(text, options).secrets.map(({ place }) => text.slice(place.start, place.end));
}

describe('secrets', () => {
  it('say which environment they are for, and no more', () => {
    const [one, other, none] = analyzeText(`a('${KEY}');\nb('${SANDBOX + SECRET}');`).secrets;
    assert.deepEqual(
      [one?.environment, one?.text, one?.place.line],
      ['production', `${PRODUCTION}…`, 1],
    );
    assert.deepEqual(
      [other?.environment, other?.text, other?.place.line],
      ['sandbox', `${SANDBOX}…`, 2],
    );
    assert.equal(none, undefined);
    assert.ok(!JSON.stringify([one, other]).includes(SECRET));
  });

  it('stand in every kind of literal', () => {
    const places = {
      [`x = '${KEY}'`]: `'${KEY}'`,
      [`x = { '${KEY}': 1 }`]: `'${KEY}'`,
      [`class A { '${KEY}'() {} }`]: `'${KEY}'`,
      [`x = \`a \${b} ${KEY}\``]: KEY,
      [`x = \`${KEY} \${b}\``]: KEY,
      [`x = tag\`${KEY}\``]: KEY,
      [`if (false) { x = '${KEY}' }`]: `'${KEY}'`,
      [`type A = '${KEY}'`]: `'${KEY}'`,
      [`import a from 'https://host/${KEY}'`]: `'https://host/${KEY}'`,
      [`/* ${KEY} */ x = [, '${KEY}']`]: `'${KEY}'`,
    };
    for (const [text, place] of Object.entries(places)) {
      assert.deepEqual(listSecrets(text), [place], text);
    }
    const view = `x = <A b="${KEY}">c ${KEY} {/* ${KEY} */} {'${KEY}'}</A>`;
    assert.deepEqual(listSecrets(view, { file: 'a.tsx' }), [`"${KEY}"`, KEY, `'${KEY}'`]);
  });

  it('are put together by the program', () => {
    const head = `const secret = '${SECRET}', prefix = '${PRODUCTION}';\n`;
    const made = [
      'prefix + secret',
      '`Bearer ${prefix}${secret}`',
      'prefix.concat(secret)',
      "[prefix, secret].join('')",
      "'persona_' + (a ? 'sandbox_' : 'production_') + secret",
      '`persona_${"production"}_${secret}`',
    ];
    for (const text of made) assert.deepEqual(listSecrets(`${head}x = ${text};`), [text], text);
    const inside = `${head}const f = (p) => p + secret; f('persona_sandbox_');`;
    assert.deepEqual(listSecrets(inside), ['p + secret']);
  });

  it('are reported where they become whole, not where they are passed on', () => {
    const text = `const key = '${KEY}'; const header = 'Bearer ' + key; send(\`\${header}\`, [key].join());`;
    assert.deepEqual(listSecrets(text), [`'${KEY}'`]);
  });

  it('are none when a part comes from elsewhere', () => {
    for (const text of [
      `x = '${PRODUCTION}' + secret`,
      `x = '${PRODUCTION}' + process.env.SECRET`,
      `x = \`${PRODUCTION}\${secret}\``,
      `x = '${PRODUCTION}' + (a ? '${SECRET}' : b)`,
      `x = (a ? '${PRODUCTION}' : '') + '${SECRET}'`,
      `const f = (secret) => '${PRODUCTION}' + secret`,
    ])
      assert.deepEqual(listSecrets(text), [], text);
  });
});
