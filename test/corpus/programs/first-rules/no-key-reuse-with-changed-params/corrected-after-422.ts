interface Account {
  phone: string;
  email: string;
}

const url = 'https://api.withpersona.com/api/v1/accounts';

const post = (account: Account, key: string) =>
  fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes: { 'phone-number': account.phone, 'email-address': account.email } } }),
  });

export async function create(account: Account) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  const response = await post(account, key);
  if (response.status !== 422) return response;
  return post({ ...account, phone: account.phone.replace(/\D/g, '') }, key); // $ no-key-reuse-with-changed-params#a
}

export async function createWithNewKey(account: Account) {
  const response = await post(account, crypto.randomUUID());
  if (response.status !== 422) return response;
  return post({ ...account, phone: account.phone.replace(/\D/g, '') }, crypto.randomUUID());
}
