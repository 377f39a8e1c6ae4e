/** Keys in source text: found where they are real, harmless where they are placeholders. */
import assert from 'node:assert/strict';
import {
  API_KEY_PREFIXES,
  findApiKey,
  findApiKeys,
  isVisiblyFake,
  redactApiKey,
} from '../src/index.js';

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
    `${SANDBOX.toUpperCase()}TEMPLATE_ID_2024`,
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
    'webhook_retry_count_5m',
    'kyc-template-v2-2024',
    '01234567-89ab-cdef-0123-456789abcdef',
    'fedcba98-7654-3210-fedc-ba9876543210',
    'deadbeef-dead-beef-dead-beefdeadbeef',
    'aaaabbbbccccdddd1111',
    '1234567890abcdef',
    '8e6f2a91',
  ];
  for (const secret of fakes)
    it(`${secret} is visibly no secret`, () => {
      assert.equal(findApiKey(SANDBOX + secret)?.fake, true);
    });

  const secrets = [
    SECRET,
    SECRET.toUpperCase(),
    '4f9a1c7e2b8d',
    'Zk3vT9qLw2XyB7nR',
    // Numbered by hand perhaps, yet nobody sees that.
    ['a1b2c3d4', 'e5f6', '7890', 'abcd', 'ef1234567890'].join('-'),
    `live_${SECRET}`,
  ];
  for (const secret of secrets)
    it(`${secret.slice(0, 4)}… could be a secret`, () => {
      assert.equal(findApiKey(PRODUCTION + secret)?.fake, false);
    });

  it('takes no random secret for a placeholder', () => {
    let state = 1;
    const digit = (): string => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor(state / 134217728).toString(16);
    };
    for (let round = 0; round < 2000; round++) {
      const secret = Array.from({ length: 32 }, digit).join('');
      if (/\d/.test(secret)) assert.equal(isVisiblyFake(secret), false, secret);
    }
  });

  it('finds each of several', () => {
    const found = findApiKeys(`${SANDBOX}YOURAPIKEY, ${PRODUCTION}${SECRET}; ${SANDBOX}${SECRET}`);
    assert.deepEqual(
      found.map(({ environment, fake }) => [environment, fake]),
      [
        ['sandbox', true],
        ['production', false],
        ['sandbox', false],
      ],
    );
    assert.deepEqual(findApiKeys('nothing here'), []);
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
