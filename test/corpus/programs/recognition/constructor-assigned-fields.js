class PersonaClient {
  constructor(options = {}) {
    this.apiKey = options.apiKey || process.env.PERSONA_API_KEY;
    this.baseURL = options.baseURL || 'https://withpersona.com/api/v1';
    this.headers = {
      Authorization: `Bearer ${this.apiKey}`,
      'Persona-Version': options.version || '2023-01-05',
      'Content-Type': 'application/json',
    };
    this.createInquiry = this.createInquiry.bind(this);
  }

  async createInquiry(attributes) {
    const res = await fetch(`${this.baseURL}/inquiries`, { // $call POST /inquiries $ require-idempotency-key
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ data: { attributes } }),
    });
    return res.json();
  }

  getInquiry = async (id) => {
    const { baseURL, headers } = this;
    const res = await fetch(`${baseURL}/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
    return res.json();
  };

  resume = async (id, { idempotencyKey }) => {
    const res = await fetch(`${this.baseURL}/inquiries/${id}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
      method: 'POST',
      headers: { ...this.headers, 'Idempotency-Key': idempotencyKey },
    });
    return res.json();
  };
}

module.exports = new PersonaClient();
