/** Keys in source text: found where they are real, harmless where they are placeholders. */
import assert from 'node:assert/strict';
import { API_KEY_PREFIXES, findApiKey, redactApiKey } from '../src/index.js';

const [SANDBOX = '', PRODUCTION = ''] = API_KEY_PREFIXES;
// Put together here, so that no scanner takes this file for a leak.
const SECRET = ['8e6f2a91', '7c3d', '4b5e', '9f10', '2a3b4c5d6e7f'].join('-');

describe('findApiKey', () => {
  it('says where a key is and for which environment', () => {
    assert.deepEqual(findApiKey(`Bearer ${SANDBOX}${SECRET}`), {
      prefix: SANDBOX,
      environment: 'sandbox',
      start: 7,
      end: 7 + SANDBOX.length + SECRET.length,
      fake: false,
    });
    assert.equal(findApiKey(PRODUCTION + SECRET)?.environment, 'production');
  });

  it('finds long secrets of another form', () => {
    assert.equal(findApiKey(`${SANDBOX}a1B2c3D4e5F6g7H8i9J0`)?.fake, false);
  });

  for (const text of [
    SANDBOX,
    `startsWith('${SANDBOX}')`,
    `my_${SANDBOX}${SECRET}`,
    'persona_staging_12345678901234567890',
    'persona_sandboxed',
    '',
  ])
    it(`${text || '(empty)'} holds none`, () => {
      assert.equal(findApiKey(text), undefined);
    });

  const fakes = [
    'YOURAPIKEY',
    'YOUR_API_KEY',
    'xxxxxxxxxxxxxxxxxxxx',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    '…',
    '...',
    '<your key>'.replace(' ', '-'),
    '{{ key }}',
    '{…}',
    '00000000-0000-0000-0000-000000000000',
    '11111111-1111-1111-1111-111111111111',
    '11111111-2222-3333-4444-555555555555',
    '12345678-1234-1234-1234-123456789012',
    'abcdefg',
    'test_8e6f2a917c3d4b5e9f10',
    'fake-8e6f2a917c3d4b5e9f10',
    'example8e6f2a917c3d4b5e',
    'dummy8e6f2a917c3d4b5e',
    'environment_id_of_nobody',
  ];
  for (const secret of fakes)
    it(`${secret} is visibly no secret`, () => {
      assert.equal(findApiKey(SANDBOX + secret)?.fake, true);
    });

  it('takes the real one of several', () => {
    const text = `${SANDBOX}YOURAPIKEY or ${PRODUCTION}${SECRET}`;
    assert.deepEqual(
      [findApiKey(text)?.fake, findApiKey(text)?.environment, findApiKey(text)?.start],
      [false, 'production', text.indexOf(PRODUCTION)],
    );
  });

  it('is redacted to its prefix', () => {
    const key = findApiKey(SANDBOX + SECRET);
    assert.ok(key);
    assert.equal(redactApiKey(key), `${SANDBOX}…`);
  });
});
