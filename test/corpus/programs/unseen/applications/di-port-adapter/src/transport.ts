import { singleton } from 'tsyringe';
import axios from 'axios';

interface Outgoing {
  verb: 'GET' | 'POST';
  resource: string;
  payload?: unknown;
  dedupe?: string;
}

@singleton()
export class Transport {
  private readonly http = axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    timeout: 7_500,
    headers: { common: { 'Persona-Version': '2023-01-05' } },
  });

  async send<T = void>({ verb, resource, payload, dedupe }: Outgoing): Promise<T> {
    const { data } = await this.http.request<T>({
      method: verb,
      url: `/${resource}`,
      data: payload,
      headers: {
        Authorization: `Bearer ${process.env.IDENTITY_KEY}`,
        ...(dedupe !== undefined && { 'Idempotency-Key': dedupe }),
      },
    });
    return data;
  }
}
