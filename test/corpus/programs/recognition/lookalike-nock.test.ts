import nock from 'nock';
import { createInquiry } from '../src/persona';

describe('createInquiry', () => {
  afterEach(() => nock.cleanAll());

  it('returns the id', async () => {
    nock('https://withpersona.com')
      .post('/api/v1/inquiries')
      .matchHeader('authorization', /^Bearer /)
      .reply(201, { data: { type: 'inquiry', id: 'inq_1' } });

    expect(await createInquiry('user-1')).toBe('inq_1');
  });

  it('throws on a conflict', async () => {
    const scope = nock('https://withpersona.com/api/v1');
    scope.post('/inquiries').reply(409, { errors: [{ title: 'Conflict' }] });
    await expect(createInquiry('user-1')).rejects.toThrow();
  });
});
