/** By what a request is known to be Persona's, and that a look-alike without it stays silent. */
import assert from 'node:assert/strict';
import { hasEvidence } from '../src/index.js';
import { API, assertModel, listCalls, printModel } from './support.js';

const SILENT = '';

describe('evidence: the host', () => {
  it('of a literal URL', () => {
    assertModel(
      `fetch('${API}/inquiries');`,
      `
      1:1 GET /inquiries
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('is not a host that only contains it', () => {
    assertModel(`fetch('https://api.withpersona.com.evil.example/api/v1/inquiries');`, SILENT);
    assertModel(`fetch('https://notwithpersona.com/api/v1/inquiries');`, SILENT);
  });

  it('counts with a port, with credentials and in capitals', () => {
    for (const authority of [
      'api.withpersona.com:443',
      'user@api.withpersona.com',
      'API.withpersona.com',
    ]) {
      assert.deepEqual(listCalls(`fetch('https://${authority}/api/v1/inquiries');`), [
        'GET /inquiries',
      ]);
    }
  });

  it('is not a host in the query or the path', () => {
    assertModel(`fetch('https://example.com/?to=api.withpersona.com/api/v1/inquiries');`, SILENT);
    assertModel(`fetch('https://example.com/api.withpersona.com/api/v1/inquiries');`, SILENT);
  });

  it('needs no known path', () => {
    assertModel(
      `fetch('${API}/unicorns', { method: 'POST' });`,
      `
      1:1 POST https://api.withpersona.com/api/v1/unicorns
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('needs a path of the API: a hosted flow is none', () => {
    assertModel(`fetch('https://withpersona.com/verify?inquiry-id=inq_1');`, SILENT);
    assert.deepEqual(listCalls(`fetch('https://withpersona.com/api/v1/inquiries/inq_1');`), [
      'GET /inquiries/{inquiry-id}',
    ]);
  });

  it('in front of a path that is not known', () => {
    assertModel(
      `export const get = (path: string) => fetch(\`${API}\${path}\`);`,
      `
      1:38 GET https://api.withpersona.com/api/v1{…}
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  for (const [path, expected] of [
    ["/reports/${id ?? ''}", 'GET /reports/{report-id}'],
    ["/reports/${id || ''}/history", 'GET /reports/{report-id}/history'],
    ["/reports/${encodeURIComponent(id ?? '')}?x=1", 'GET /reports/{report-id}'],
    ["/reports${id ? `/${id}` : ''}", 'GET ?'],
    ["/inquiries/${id ? '' : 'inq_1'}", 'GET ?'],
  ] as const) {
    it(`in front of ${path}, whose empty text nobody means`, () => {
      assert.deepEqual(listCalls(`const f = (id?: string) => fetch(\`${API}${path}\`);`), [
        expected,
      ]);
    });
  }

  it('is not a comment or a string that nobody sends', () => {
    assertModel(
      `// ${API}/inquiries\nconst url = '${API}/inquiries'; fetch('/inquiries');`,
      SILENT,
    );
  });
});

describe('evidence: the host of a default', () => {
  const get = (base: string) => `import config from './config';
export const get = (given?: string) => fetch((${base}) + '/inquiries');`;

  it('beside a parameter', () => {
    assert.deepEqual(listCalls(get(`given ?? '${API}'`)), ['GET /inquiries']);
    assert.deepEqual(listCalls(get(`given || '${API}'`)), ['GET /inquiries']);
  });

  it('beside what another module exports', () => {
    assert.deepEqual(listCalls(get(`config.baseUrl ?? '${API}'`)), ['GET /inquiries']);
  });
});

describe('evidence: an environment variable', () => {
  it('as base, with a path of the catalogue', () => {
    assertModel(
      'fetch(`${process.env.PERSONA_API_URL}/inquiries`);',
      `
      1:1 GET /inquiries
        client fetch, evidence environment PERSONA_API_URL
        key absent
      `,
    );
  });

  it('is silent with a path that Persona does not have', () => {
    assertModel('fetch(`${process.env.PERSONA_API_URL}/unicorns`);', SILENT);
  });

  it('is silent when its name is no base URL', () => {
    assertModel('fetch(`${process.env.PERSONA_WEBHOOK_URL}/inquiries`);', SILENT);
    assertModel('fetch(`${process.env.API_URL}/inquiries`);', SILENT);
  });

  it('counts with a default beside it', () => {
    const text = "const base = process.env.PERSONA_BASE ?? 'http://localhost:3000';";
    assert.deepEqual(listCalls(`${text} fetch(base + '/inquiries');`), ['GET /inquiries']);
  });

  it('in `Authorization`, below a base that is not known', () => {
    const send = (name: string) =>
      `export const send = (base: string) => fetch(base + '/inquiries', { headers: { Authorization: 'Bearer ' + process.env.${name} } });`;
    assert.match(printModel(send('PERSONA_API_KEY')), /evidence environment PERSONA_API_KEY/u);
    assertModel(send('API_KEY'), SILENT);
  });

  it('in `Authorization` is silent for a host that is somebody else’s', () => {
    assertModel(
      "fetch('https://example.com/inquiries', { headers: { Authorization: process.env.PERSONA_API_KEY } });",
      SILENT,
    );
  });
});

describe('evidence: a mark', () => {
  it('header, with a path of the catalogue', () => {
    assertModel(
      "fetch('/inquiries', { headers: { 'persona-version': '2023-01-05' } });",
      `
      1:1 GET /inquiries
        client fetch, evidence header Persona-Version
        key absent
      `,
    );
  });

  it('header is silent with another path', () => {
    assertModel("fetch('/unicorns', { headers: { 'Persona-Version': '2023-01-05' } });", SILENT);
  });

  it('header is silent when it only looks alike', () => {
    assertModel("fetch('/inquiries', { headers: { 'X-Persona-Version': '1' } });", SILENT);
  });

  it('body member, through JSON.stringify', () => {
    assertModel(
      `const body = JSON.stringify({ data: { attributes: { inquiryTemplateId: 'itmpl_1' } } });
fetch('/api/v1/inquiries', { method: 'POST', body });`,
      `
      2:1 POST /inquiries
        client fetch, evidence body inquiryTemplateId
        key absent
      `,
    );
  });

  it('body member is silent with another path', () => {
    assertModel(
      "fetch('/unicorns', { method: 'POST', body: JSON.stringify({ inquiryTemplateId: 1 }) });",
      SILENT,
    );
  });

  it('API key, which is not printed', () => {
    const text =
      "fetch('/inquiries', { headers: { Authorization: 'Bearer persona_sandbox_0123456789abcdef' } });";
    assert.match(printModel(text), /evidence api-key persona_sandbox_…/u);
    assert.doesNotMatch(printModel(text), /0123456789/u);
  });
});

describe('evidence: the settings', () => {
  it('name a host', () => {
    const text = "fetch('https://persona.proxy.example/api/v1/inquiries');";
    assertModel(text, SILENT);
    assertModel(
      text,
      `
      1:1 GET /inquiries
        client fetch, evidence settings persona.proxy.example
        key absent
      `,
      { settings: { hosts: ['persona.proxy.example'] } },
    );
  });

  it('name an environment variable', () => {
    const text = 'fetch(`${process.env.KYC_URL}/inquiries`);';
    assertModel(text, SILENT);
    assertModel(
      text,
      `
      1:1 GET /inquiries
        client fetch, evidence settings KYC_URL
        key absent
      `,
      { settings: { baseUrlEnv: ['KYC_URL'] } },
    );
  });
});

describe('the text test before any work', () => {
  it('is passed by each kind of evidence', () => {
    for (const text of [
      'api.withpersona.com',
      'process.env.PERSONA_API_URL',
      "'persona-version'",
      "'Key-Inflection'",
      'inquiryTemplateId',
      'persona_production_0',
    ]) {
      assert.ok(hasEvidence(text), text);
    }
  });

  it('is not passed by other programs', () => {
    for (const text of [
      '',
      'fetch("https://example.com/inquiries")',
      'const persona = "curious"',
    ]) {
      assert.equal(hasEvidence(text), false, text);
    }
  });

  it('is passed by what the settings name', () => {
    const wrapper = { module: './kyc-client', export: 'send' };
    assert.equal(hasEvidence("import { send } from './kyc-client'"), false);
    assert.ok(hasEvidence("import { send } from './kyc-client'", { wrappers: [wrapper] }));
    assert.ok(hasEvidence('https://kyc.example', { hosts: ['kyc.example'] }));
    assert.ok(hasEvidence('process.env.KYC_URL', { baseUrlEnv: ['KYC_URL'] }));
  });
});
