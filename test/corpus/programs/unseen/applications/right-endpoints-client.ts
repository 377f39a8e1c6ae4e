import axios from 'axios';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': process.env.PERSONA_VERSION ?? '2023-01-05',
  },
});

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } });

export class PersonaGateway {
  async updateAccount(id: string, attributes: Record<string, unknown>) {
    const { data } = await persona.patch(`/accounts/${id}`, { data: { attributes } }); // $call PATCH /accounts/{account-id}
    return data;
  }

  async redactBiometrics(id: string, key: string) {
    await persona.post(`/transactions/${id}/redact-biometrics`, {}, keyed(key)); // $call POST /transactions/{transaction-id}/redact-biometrics
  }

  async redactTransaction(id: string) {
    await persona.delete(`/transactions/${id}`); // $call DELETE /transactions/{transaction-id}
  }

  async verification(id: string) {
    const { data } = await persona.get(`/verifications/${id}`); // $call GET /verifications/{verification-id}
    return data;
  }

  async hostedLink(id: string, token: string) {
    return `https://inquiry.withpersona.com/verify?inquiry-id=${id}&session-token=${token}`;
  }

  async download(fileUrl: string) {
    const { data } = await axios.get(fileUrl, { responseType: 'arraybuffer' });
    return Buffer.from(data);
  }
}
