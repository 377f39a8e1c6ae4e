const axios = require('axios');

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

function suffix() {
  return Math.floor(Math.random() * 10000); // $ no-static-idempotency-key#a
}

function requestKey(operation) {
  return `${operation}-${suffix()}`; // $ no-static-idempotency-key#a
}

function label(index) {
  return ALPHABET[index % ALPHABET.length];
}

class InquiryService {
  constructor(apiKey) {
    this.http = axios.create({
      baseURL: 'https://api.withpersona.com/api/v1',
      headers: { Authorization: `Bearer ${apiKey}` },
    });
  }

  options(operation) {
    return { headers: { 'Idempotency-Key': requestKey(operation) } }; // $ no-static-idempotency-key#a
  }

  async create(template, referenceId, index = 0) {
    const { data } = await this.http.post( // $call POST /inquiries $ no-static-idempotency-key#a
      '/inquiries',
      { data: { attributes: { 'inquiry-template-id': template, 'reference-id': referenceId, note: label(index) } } },
      this.options('create-inquiry'), // $ no-static-idempotency-key#a
    );
    return data.data;
  }

  async get(id) {
    const { data } = await this.http.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
    return data.data;
  }
}

module.exports = { InquiryService };
