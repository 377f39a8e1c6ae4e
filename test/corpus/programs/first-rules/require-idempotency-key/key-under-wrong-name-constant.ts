import axios from 'axios';
import { randomUUID } from 'node:crypto';

const HEADERS = {
  auth: 'Authorization',
  version: 'Persona-Version',
  idempotency: 'X-Idempotency-Key',
  requestId: 'X-Request-Id',
} as const;

function headersFor(requestId: string): Record<string, string> {
  return {
    [HEADERS.auth]: `Bearer ${process.env.PERSONA_API_KEY}`,
    [HEADERS.version]: '2023-01-05',
    [HEADERS.requestId]: requestId,
    [HEADERS.idempotency]: requestId,
  };
}

const http = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 10_000 });

export class Reports {
  async adverseMedia(query: Record<string, string>) {
    const { data } = await http.post( // $call POST /reports $ require-idempotency-key
      '/reports',
      { data: { type: 'report/adverse-media', attributes: { query } } },
      { headers: headersFor(randomUUID()) },
    );
    return data.data;
  }

  async read(id: string) {
    const { data } = await http.get(`/reports/${id}`, { headers: headersFor(randomUUID()) }); // $call GET /reports/{report-id}
    return data.data;
  }

  async ready(id: string, rounds = 20) {
    for (let round = 0; round < rounds; round++) {
      const report = await this.read(id);
      if (report.attributes.status === 'ready') return report;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
    throw new Error(`report ${id} is not ready`);
  }
}
