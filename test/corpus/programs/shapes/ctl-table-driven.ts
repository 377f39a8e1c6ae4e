const actions = { approve: { method: 'POST', suffix: '/approve' }, decline: { method: 'POST', suffix: '/decline' } } as const;
export async function act(id: string, action: keyof typeof actions) {
  const { method, suffix } = actions[action];
  return fetch(`https://withpersona.com/api/v1/inquiries/${id}${suffix}`, { method, headers: { Authorization: 'x' } }); // $ require-idempotency-key
}
