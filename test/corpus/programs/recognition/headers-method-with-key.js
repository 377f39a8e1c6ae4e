class PersonaClient {
  static BASE_URL = 'https://withpersona.com/api/v1';

  constructor({ apiKey }) {
    this.apiKey = apiKey;
  }

  headers(key) {
    return {
      Authorization: `Bearer ${this.apiKey}`,
      'Content-Type': 'application/json',
      ...(key ? { 'Idempotency-Key': key } : null),
    };
  }

  createAccount(body, key) {
    return fetch(`${PersonaClient.BASE_URL}/accounts`, { // $call POST /accounts
      method: 'POST',
      headers: this.headers(key),
      body: JSON.stringify(body),
    });
  }

  importAccounts(form) {
    return fetch(`${PersonaClient.BASE_URL}/importer/accounts`, { // $call POST /importer/accounts $ require-idempotency-key
      method: 'POST',
      headers: this.headers(),
      body: form,
    });
  }

  account(id) {
    return fetch(PersonaClient.BASE_URL + '/accounts/' + id, { headers: this.headers() }); // $call GET /accounts/{account-id}
  }
}

export default PersonaClient;
