/** Hosts, base paths and the names of base URL variables. */
import assert from 'node:assert/strict';
import {
  API_BASE_URL,
  API_HOSTS,
  isApiHost,
  isBaseUrlVariable,
  isPersonaHost,
  splitApiPath,
} from '../src/index.js';

describe('hosts', () => {
  for (const host of [
    ...API_HOSTS,
    'API.WithPersona.com',
    'withpersona.com:443',
    'inquiry.withpersona.com',
    'withpersona.com.',
  ])
    it(`${host} is Persona's`, () => {
      assert.equal(isPersonaHost(host), true);
    });

  for (const host of [
    'notwithpersona.com',
    'withpersona.com.evil.example',
    'withpersona.co',
    'persona.com',
    'evil.example:443',
    '',
  ])
    it(`${host || '(empty)'} is not`, () => {
      assert.equal(isPersonaHost(host), false);
    });

  it('the documented address is on an API host, hosted flows are not', () => {
    assert.equal(isApiHost(API_BASE_URL.slice('https://'.length).split('/')[0]!), true);
    assert.equal(isApiHost('inquiry.withpersona.com'), false);
    assert.equal(isApiHost('files.withpersona.com'), false);
  });
});

describe('splitApiPath', () => {
  const cases: [path: string, kind: string, below: string][] = [
    ['/api/v1/inquiries', 'api', '/inquiries'],
    ['api/v1/inquiries', 'api', '/inquiries'],
    ['/api/v1/inquiries/{…}/resume', 'api', '/inquiries/{…}/resume'],
    ['/api/v1/inquiries?page[size]=1#x', 'api', '/inquiries'],
    ['/api/v1', 'api', '/'],
    ['/api/v1/anything', 'api', '/anything'],
    ['/api/v12/inquiries', 'missing-api', '/inquiries'],
    ['/api/v1inquiries', 'missing-api', '/v1inquiries'],
    ['/api/privacy/v1/relays', 'api', '/relays'],
    ['/v1/inquiries', 'missing-api', '/inquiries'],
    ['/api/inquiries', 'missing-api', '/inquiries'],
    ['/inquiries', 'missing-api', '/inquiries'],
    ['/verify', 'hosted', '/verify'],
    ['/verify?inquiry-id={…}', 'hosted', '/verify'],
    ['/dashboard/inquiries/inq_1', 'hosted', '/dashboard/inquiries/inq_1'],
    ['/api/v1/files/abc', 'hosted', '/files/abc'],
    ['/apiary', 'hosted', '/apiary'],
    ['/', 'hosted', '/'],
    ['/{…}', 'api', '/{…}'],
    ['/{…}/inquiries', 'api', '/inquiries'],
    ['/api/{…}/inquiries', 'api', '/inquiries'],
  ];
  for (const [path, kind, below] of cases)
    it(`${path} is ${kind} ${below}`, () => {
      assert.deepEqual(splitApiPath(path), { kind, path: below });
    });

  it('misses no base path that the caller has taken off', () => {
    assert.deepEqual(splitApiPath('/inquiries', true), { kind: 'api', path: '/inquiries' });
    assert.deepEqual(splitApiPath('/verify', true), { kind: 'api', path: '/verify' });
    assert.deepEqual(splitApiPath('/api/v1/inquiries', true), { kind: 'api', path: '/inquiries' });
  });
});

describe('isBaseUrlVariable', () => {
  for (const name of [
    'PERSONA_API_URL',
    'PERSONA_URL',
    'PERSONA_BASE_URL',
    'PERSONA_API_BASE',
    'PERSONA_HOST',
    'PERSONA_ENDPOINT',
    'PERSONA_API',
    'VITE_PERSONA_API_URL',
    'NEXT_PUBLIC_PERSONA_HOST',
    'PERSONA_SANDBOX_BASE_URL',
  ])
    it(`${name} is one`, () => {
      assert.equal(isBaseUrlVariable(name), true);
    });

  for (const name of [
    'PERSONA_API_KEY',
    'PERSONA_WEBHOOK_URL',
    'PERSONA_REDIRECT_URI',
    'PERSONA_TEMPLATE_ID',
    'PERSONA',
    'PERSONA_DATABASE_URL',
    'XPERSONA_API_URL',
    'PERSONAAI_URL',
    'API_URL',
    'persona_api_url',
    'NEXT_PUBLIC_API_URL',
    '',
  ])
    it(`${name || '(empty)'} is none`, () => {
      assert.equal(isBaseUrlVariable(name), false);
    });
});
