import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createPersona } from '../src/persona';

const apiKey = 'persona_sandbox_00000000-0000-0000-0000-000000000000';

describe('createPersona', () => {
  it('sends the key of the operation', async () => {
    const scope = nock('https://api.withpersona.com', { reqheaders: { authorization: `Bearer ${apiKey}` } })
      .post('/api/v1/inquiries')
      .matchHeader('idempotency-key', 'op-1')
      .reply(201, { data: { id: 'inq_1', attributes: { status: 'created' } } });
    const persona = createPersona({ apiKey });
    await expect(persona.createInquiry({ referenceId: 'u1', key: 'op-1' })).resolves.toBe('inq_1');
    scope.done();
  });

  it('maps a 422', async () => {
    nock('https://api.withpersona.com')
      .post('/api/v1/inquiries')
      .reply(422, { errors: [{ title: 'Record invalid', details: 'x', source: { pointer: '/data' } }] });
    const persona = createPersona({ apiKey });
    await expect(persona.createInquiry({ referenceId: 'u1', key: 'op-2' })).rejects.toMatchObject({
      title: 'Record invalid',
    });
  });
});
