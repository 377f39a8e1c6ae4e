interface Draft {
  id?: string;
  attributes: Record<string, unknown>;
}

const headers = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' });

// Creates when there is no id: that branch is a POST, the other one is not.
export async function save({ id, attributes }: Draft) {
  const body = JSON.stringify({ data: { attributes } });
  if (id) return fetch(`https://withpersona.com/api/v1/accounts/${id}`, { method: 'PATCH', headers: headers(), body }); // $call PATCH /accounts/{account-id}
  return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers(), body }); // $call POST /accounts $ require-idempotency-key
}

export async function saveOnce({ id, attributes }: Draft, saveId: string) {
  const body = JSON.stringify({ data: { attributes } });
  return id
    ? fetch(`https://withpersona.com/api/v1/accounts/${id}`, { method: 'PATCH', headers: headers(), body }) // $call PATCH /accounts/{account-id}
    : fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { ...headers(), 'Idempotency-Key': saveId }, body }); // $call POST /accounts
}
