class Base {
  constructor(token) {
    this.token = token;
  }

  extra() {
    return {};
  }
}

export class Bare extends Base {
  async open(attributes) {
    const res = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { attributes } }),
    });
    return res.json();
  }
}

export class Careful extends Base {
  extra() {
    return { 'Idempotency-Key': crypto.randomUUID() };
  }

  async open(attributes) {
    const res = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', ...this.extra() },
      body: JSON.stringify({ data: { attributes } }),
    });
    return res.json();
  }
}
