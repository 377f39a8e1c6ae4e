import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import plugin, { getSettings, PersonaSettingsError } from '../src/index.js';

const WRONG: readonly [name: string, settings: unknown, message: string][] = [
  ['no object', 'api.example.com', 'settings.persona must be an object, got "api.example.com"'],
  ['null', null, 'settings.persona must be an object, got null'],
  ['a list', [], 'settings.persona must be an object, got []'],
  [
    'hosts no list',
    { hosts: 'api.example.com' },
    'settings.persona.hosts must be a list, got "api.example.com"',
  ],
  [
    'a host that is a number',
    { hosts: ['api.example.com', 42] },
    'settings.persona.hosts[1] must be a host name such as "api.example.com", got 42',
  ],
  [
    'a host that is an address',
    { hosts: ['https://api.example.com/'] },
    'settings.persona.hosts[0] must be a host name such as "api.example.com", got "https://api.example.com/"',
  ],
  [
    'an unknown field',
    { host: [] },
    'settings.persona.host is not a field of it. Did you mean "hosts"?',
  ],
  [
    'a field nobody means',
    { somethingElse: [] },
    'settings.persona.somethingElse is not a field of it. Known: hosts, baseUrlEnv, clients, wrappers, retryHelpers, keyFactories, ignore.',
  ],
  [
    'a library that is misspelt',
    { clients: [{ module: './http.js', export: 'http', library: 'axois' }] },
    'settings.persona.clients[0].library must be the name of a library such as "axios" or "fetch", got "axois". Did you mean "axios"?',
  ],
  [
    'a library nobody knows',
    { clients: [{ module: './http.js', export: 'http', library: 'my-http-client' }] },
    'settings.persona.clients[0].library must be the name of a library such as "axios" or "fetch", got "my-http-client". Known: fetch, undici, axios, got, ky, ofetch, superagent, https, request, nest-axios, angular, openapi-fetch, hey-api, wretch, needle.',
  ],
  [
    'an environment variable with a dollar sign',
    { baseUrlEnv: ['$BASE'] },
    'settings.persona.baseUrlEnv[0] must be the name of an environment variable such as "KYC_API_BASE", got "$BASE"',
  ],
];

describe('settings.persona', () => {
  it('accepts what is documented', () => {
    const settings = {
      hosts: ['kyc.internal:8443', 'localhost'],
      baseUrlEnv: ['KYC_API_BASE'],
      clients: [{ module: './http.js', export: 'http', library: 'nest-axios' }],
      ignore: [],
    };
    assert.equal(getSettings(settings), settings);
    assert.equal(getSettings(undefined), undefined);
  });

  for (const [name, settings, message] of WRONG) {
    it(`names the field: ${name}`, () => {
      assert.throws(
        () => getSettings(settings),
        (error) => error instanceof PersonaSettingsError && error.message === message,
        message,
      );
    });
  }

  it('names the field of a settings file', () => {
    assert.throws(
      () => getSettings({ hosts: 1 }, 'persona.json'),
      /^PersonaSettingsError: persona\.json\.hosts /,
    );
  });

  it('survives absurd values', () => {
    const circular: Record<string, unknown> = {};
    circular['hosts'] = [circular];
    const absurd: unknown[] = [
      circular,
      { hosts: [Symbol('x')] },
      { hosts: [1n] },
      { hosts: [() => 1] },
      { hosts: ['x'.repeat(100_000)] },
      { hosts: Array.from({ length: 100_000 }, () => 'a.example').concat('no host') },
      { constructor: 1 },
      JSON.parse('{"__proto__": {"hosts": 1}}'),
    ];
    for (const settings of absurd) assert.throws(() => getSettings(settings), PersonaSettingsError);
  });

  it('stops the lint run with the field in the message', () => {
    const linter = new Linter();
    const config: Linter.Config = {
      ...plugin.configs.recommended,
      settings: { persona: { hosts: [42] } },
    };
    assert.throws(
      () => linter.verify('fetch("https://withpersona.com")', config),
      /settings\.persona\.hosts\[0\]/,
    );
  });

  it('has a JSON schema with the same fields', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../settings.schema.json', import.meta.url), 'utf8'),
    ) as { properties: Record<string, unknown> };
    for (const field of Object.keys(schema.properties)) {
      assert.doesNotThrow(() => getSettings({ [field]: [] }));
    }
  });
});
