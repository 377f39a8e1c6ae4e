import nock from 'nock';
nock('https://withpersona.com').post('/api/v1/inquiries').reply(201, {});
export const spec = { url: 'https://withpersona.com/api/v1/inquiries', run: () => ({ method: 'POST' }) };
