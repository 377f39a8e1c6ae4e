const persona = (url, opts = {}) => {
  opts.headers = opts.headers || {};
  opts.headers.Authorization = 'Bearer ' + process.env.PERSONA_API_KEY;
  if (opts.body && typeof opts.body !== 'string') opts.body = JSON.stringify(opts.body);
  opts.method = opts.method || (opts.body ? 'POST' : 'GET');
  return fetch('https://withpersona.com/api/v1/' + url, opts).then((r) => r.json());
};
export const getAccounts = () => persona('accounts'); // $call GET /accounts
export const addAccount = (a) => persona('accounts', { body: { data: { attributes: a } } }); // $call POST /accounts $ require-idempotency-key
export const addAccountOnce = (a, key) => persona('accounts', { headers: { 'Idempotency-Key': key }, body: { data: { attributes: a } } }); // $call POST /accounts
