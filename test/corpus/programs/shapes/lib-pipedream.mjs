import { axios } from '@pipedream/platform';
export default {
  type: 'app',
  app: 'persona',
  methods: {
    _baseUrl() { return 'https://withpersona.com/api/v1'; },
    _headers() { return { Authorization: `Bearer ${this.$auth.api_key}` }; },
    _makeRequest({ $ = this, path, ...opts } = {}) {
      return axios($, { url: this._baseUrl() + path, headers: this._headers(), ...opts });
    },
    createInquiry(opts) { return this._makeRequest({ method: 'POST', path: '/inquiries', ...opts }); },
    redactAccount({ accountId }) { return this._makeRequest({ method: 'DELETE', path: `/accounts/${accountId}` }); }, // $call DELETE /accounts/{account-id}
    listInquiries() { return this._makeRequest({ path: '/inquiries' }); }, // $call GET /inquiries
    approve(id) { return this._makeRequest({ method: 'POST', path: `/inquiries/${id}/approve` }); }, // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
  },
};
