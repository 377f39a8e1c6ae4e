import { describe, it, expect } from 'vitest';

const axios = { post: async (url: string, body: unknown) => ({ status: 201, data: { url, body } }) };

describe('a stub named axios', () => {
  it('records the request', async () => {
    const { data } = await axios.post('https://withpersona.com/api/v1/inquiries', { data: {} });
    expect(data.url).toContain('inquiries');
  });
});
