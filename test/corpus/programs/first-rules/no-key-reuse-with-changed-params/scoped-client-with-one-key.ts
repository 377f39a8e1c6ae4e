interface Scope {
  post(path: string, body?: unknown): Promise<any>;
}

class Persona {
  constructor(private readonly token: string) {}

  /** A scope sends everything under the key it was opened with. */
  scope(key: string): Scope {
    return {
      post: async (path, body) => {
        const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${this.token}`,
            'Content-Type': 'application/json',
            'Idempotency-Key': key, // $ no-key-reuse-with-changed-params#a
          },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        return response.json();
      },
    };
  }
}

const persona = new Persona(process.env.PERSONA_API_KEY ?? '');

export async function reject(inquiryId: string, caseId: string, requestId: string) {
  const scope = persona.scope(requestId); // $ no-key-reuse-with-changed-params#a
  await scope.post(`/inquiries/${inquiryId}/decline`, { meta: { comment: 'fraud' } }); // $call POST /inquiries/{inquiry-id}/decline $ no-key-reuse-with-changed-params#a
  await scope.post(`/cases/${caseId}/set-status`, { meta: { status: 'closed' } }); // $call POST /cases/{case-id}/set-status $ no-key-reuse-with-changed-params#a
}
