import axios from 'axios';
import MockAdapter from 'axios-mock-adapter';

const mock = new MockAdapter(axios);

beforeEach(() => {
  mock.reset();
  mock.onPost('https://withpersona.com/api/v1/inquiries').reply(201, { data: { id: 'inq_1' } });
  mock.onGet(/withpersona\.com\/api\/v1\/inquiries\//).reply(200, {});
});

test('posts to Persona', async () => {
  global.fetch = jest.fn().mockResolvedValue({ ok: true, json: async () => ({}) });
  const { start } = await import('../src/start.js');
  await start('u1');
  expect(global.fetch).toHaveBeenCalledWith(
    'https://withpersona.com/api/v1/inquiries',
    expect.objectContaining({ method: 'POST' }),
  );
});
