interface Built {
  url: string;
  init: RequestInit;
}

class RequestBuilder {
  private verb = 'GET';
  private readonly headers: Record<string, string> = { Accept: 'application/json' };
  private payload?: string;

  constructor(private readonly path: string) {}

  bearer(token: string): this {
    this.headers['Authorization'] = `Bearer ${token}`;
    return this;
  }

  post(body: unknown): this {
    this.verb = 'POST';
    this.headers['Content-Type'] = 'application/json';
    this.payload = JSON.stringify(body);
    return this;
  }

  build(): Built {
    return { url: `https://api.withpersona.com/api/v1${this.path}`, init: { method: this.verb, headers: this.headers, body: this.payload } };
  }
}

const dispatch = async ({ url, init }: Built) => {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${init.method} ${url}: ${response.status}`);
  return response.json();
};

const token = () => process.env.PERSONA_API_KEY ?? '';

export const describe = (id: string) => new RequestBuilder(`/inquiries/${id}`).bearer(token()).build().url;

async function sendPost(path: string, body: unknown, extra: Record<string, string> = {}) {
  return dispatch({
    url: `https://api.withpersona.com/api/v1${path}`,
    init: {
      method: 'POST',
      headers: { Authorization: `Bearer ${token()}`, 'Content-Type': 'application/json', ...extra },
      body: JSON.stringify(body),
    },
  });
}

export const createInquiry = (attributes: object) =>
  sendPost('/inquiries', { data: { attributes } }, { 'Idempotency-Key': crypto.randomUUID() }); // $call POST /inquiries

export const expireInquiry = (id: string) => sendPost(`/inquiries/${id}/expire`, {}); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
