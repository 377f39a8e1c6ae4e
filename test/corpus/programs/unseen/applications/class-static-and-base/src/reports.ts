import { ApiResource } from './api-resource.js';

interface Report {
  data: { id: string; attributes: { status: string; 'has-match': boolean } };
}

export class Reports extends ApiResource {
  get(id: string) {
    return this.call<Report>({ path: `/reports/${id}` }); // $call GET /reports/{report-id}
  }

  run(id: string, idempotencyKey: string) {
    return this.call<Report>({ method: 'POST', path: `/reports/${id}/run`, idempotencyKey }); // $call POST /reports/{report-id}/run
  }

  resume(id: string) {
    return this.call<Report>({ method: 'POST', path: `/reports/${id}/resume` }); // $ require-idempotency-key $call POST /reports/{report-id}/resume
  }

  remove(id: string) {
    return this.call<void>({ method: 'DELETE', path: `/reports/${id}` }); // $call DELETE /reports/{report-id}
  }
}
