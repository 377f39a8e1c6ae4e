import { RESTDataSource, type AugmentedRequest } from '@apollo/datasource-rest';
import { randomUUID } from 'node:crypto';

export class PersonaAPI extends RESTDataSource {
  override baseURL = 'https://api.withpersona.com/api/v1/';

  constructor(private readonly token: string) {
    super();
  }

  override willSendRequest(_path: string, request: AugmentedRequest) {
    request.headers['authorization'] = `Bearer ${this.token}`;
    request.headers['persona-version'] = '2023-01-05';
  }

  inquiry(id: string) {
    return this.get<{ data: { id: string } }>(`inquiries/${encodeURIComponent(id)}`); // $call MISSING: GET /inquiries/{inquiry-id}
  }

  approve(id: string, key = randomUUID()) {
    return this.post(`inquiries/${encodeURIComponent(id)}/approve`, { // $call MISSING: POST /inquiries/{inquiry-id}/approve
      headers: { 'idempotency-key': key },
      signal: AbortSignal.timeout(5_000),
    });
  }

  decline(id: string) {
    return this.post(`inquiries/${encodeURIComponent(id)}/decline`, { // $ MISSING: require-idempotency-key $call MISSING: POST /inquiries/{inquiry-id}/decline
      body: { meta: { comment: 'declined through the console' } },
      signal: AbortSignal.timeout(5_000),
    });
  }
}
