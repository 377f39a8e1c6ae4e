interface ApiRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

function build(method: string, path: string, body?: object, key?: string): ApiRequest {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (body) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  return {
    url: `https://api.withpersona.com/api/v1${path}`,
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  };
}

export async function createReport(attributes: object) {
  const { url, ...init } = build('POST', '/reports', { data: { attributes } });
  const response = await fetch(url, init); // $call POST /reports $ require-idempotency-key
  return response.json();
}

export async function rerun(id: string, requestId: string) {
  const request = build('POST', `/reports/${id}/run`, undefined, requestId);
  const response = await fetch(request.url, request); // $call POST /reports/{report-id}/run
  return response.ok;
}

export async function report(id: string) {
  const { url, method, headers } = build('GET', `/reports/${id}`);
  const response = await fetch(url, { method, headers }); // $call GET /reports/{report-id}
  return response.json();
}
