import axios, { type AxiosInstance, isAxiosError } from 'axios';
import { ulid } from 'ulid';
import { Timed } from './decorators.js';

export class VerificationGateway {
  private readonly http: AxiosInstance;

  constructor({ apiKey, sandbox = false }: { apiKey: string; sandbox?: boolean }) {
    this.http = axios.create({
      baseURL: sandbox ? 'https://api.sandbox.withpersona.com/api/v1' : 'https://api.withpersona.com/api/v1',
      headers: { Authorization: `Bearer ${apiKey}`, 'Persona-Version': '2023-01-05' },
      timeout: 8_000,
    });
  }

  @Timed('idv.account.create')
  async createAccount(referenceId: string, key: string = ulid()): Promise<string | undefined> {
    try {
      const res = await this.http.post( // $call POST /accounts
        '/accounts',
        { data: { attributes: { 'reference-id': referenceId } } },
        { headers: { 'Idempotency-Key': key } },
      );
      return res.data.data.id;
    } catch (e) {
      if (isAxiosError(e) && e.response?.status === 409) return undefined;
      throw e;
    }
  }

  @Timed('idv.transaction.create')
  async createTransaction(typeId: string, fields: Record<string, unknown>): Promise<string> {
    const res = await this.http.post( // $ require-idempotency-key require-reference-id require-conflict-handling $call POST /transactions
      '/transactions',
      { data: { attributes: { 'transaction-type-id': typeId, fields } } },
    );
    return res.data.data.id;
  }

  @Timed('idv.case.get')
  getCase(id: string) {
    return this.http.get(`/cases/${id}`); // $call GET /cases/{case-id}
  }
}
