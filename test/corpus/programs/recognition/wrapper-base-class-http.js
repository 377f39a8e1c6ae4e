class HttpClient {
  constructor(baseUrl, headers) {
    this.baseUrl = baseUrl;
    this.headers = headers;
  }

  get(path) {
    return this.send('GET', path);
  }

  post(path, body, headers) {
    return this.send('POST', path, body, headers);
  }

  async send(method, path, body, headers) {
    const res = await fetch(this.baseUrl + path, {
      method,
      headers: { ...this.headers, ...headers },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!res.ok) throw Object.assign(new Error(`HTTP ${res.status}`), { status: res.status });
    return res.json();
  }
}

class Persona extends HttpClient {
  constructor(apiKey) {
    super('https://withpersona.com/api/v1', { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' });
  }

  createInquiry(attributes) {
    return this.post('/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key
  }

  createAccount(attributes, key) {
    return this.post('/accounts', { data: { attributes } }, { 'Idempotency-Key': key }); // $call POST /accounts
  }

  account(id) {
    return this.get(`/accounts/${id}`); // $call GET /accounts/{account-id}
  }
}

module.exports = { Persona };
