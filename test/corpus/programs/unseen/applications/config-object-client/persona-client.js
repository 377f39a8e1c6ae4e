const axios = require('axios').default;
const { persona } = require('./config');

class PersonaClient {
  constructor(options = persona) {
    this.http = axios.create({
      baseURL: options.baseUrl,
      timeout: options.timeoutMs,
      headers: {
        Authorization: `Bearer ${options.apiKey}`,
        'Persona-Version': options.version,
      },
    });
  }

  /** @returns {Promise<{ id: string }>} */
  async createInquiry({ templateId, referenceId, idempotencyKey }) {
    const response = await this.http.post( // $call POST /inquiries
      '/inquiries',
      {
        data: {
          attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId },
        },
      },
      { headers: { 'Idempotency-Key': idempotencyKey } },
    );
    return response.data.data;
  }

  async generateLink(inquiryId) {
    const response = await this.http.post(`/inquiries/${inquiryId}/generate-one-time-link`); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/generate-one-time-link
    return response.data.meta['one-time-link'];
  }
}

module.exports = { PersonaClient };
