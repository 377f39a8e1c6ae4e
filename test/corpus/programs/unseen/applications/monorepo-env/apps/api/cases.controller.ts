import { persona } from './persona.js';

interface Body {
  data: { id: string };
}

export class CasesController {
  async open(templateId: string, requestId: string) {
    const { data } = await persona<Body>('/cases', { // $call POST /cases
      method: 'POST',
      headers: { 'Idempotency-Key': requestId },
      body: { data: { attributes: { 'case-template-id': templateId } } },
    });
    return data.id;
  }

  async assign(id: string, assignee: string) {
    await persona(`/cases/${id}/assign`, { // $ require-idempotency-key $call POST /cases/{case-id}/assign
      method: 'POST',
      body: { meta: { 'assignee-id': assignee } },
    });
  }

  async retrying(id: string, key: string) {
    return persona(`/cases/${id}/set-status`, { // $call POST /cases/{case-id}/set-status $ no-unchanged-retry#r no-same-key-after-server-error#r require-retry-backoff#r
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: { meta: { status: 'Resolved' } },
      retry: 3, // $ no-unchanged-retry#r no-same-key-after-server-error#r require-retry-backoff#r
    });
  }
}
