import axios from 'axios';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2024-01-01', // $ no-unknown-api-version
  },
});

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } });

export class PersonaGateway {
  async updateAccount(id: string, attributes: Record<string, unknown>) {
    const { data } = await persona.put(`/accounts/${id}`, { data: { attributes } }); // $ no-unknown-endpoint
    return data;
  }

  async redactTransaction(id: string, key: string) {
    await persona.post(`/transactions/${id}/redact`, {}, keyed(key)); // $ no-unknown-endpoint
  }

  async acceptInquiry(id: string, key: string) {
    await persona.post(`/inquiries/${id}/accept`, {}, keyed(key)); // $ no-unknown-endpoint
  }

  async verification(id: string) {
    const { data } = await persona.get(`/verification/${id}`); // $ no-unknown-endpoint
    return data;
  }

  async inquiry(id: string) {
    const { data } = await persona.get(`/inquiries/${id}`, { params: { include: 'verifications' } }); // $call GET /inquiries/{inquiry-id}
    return data;
  }
}
