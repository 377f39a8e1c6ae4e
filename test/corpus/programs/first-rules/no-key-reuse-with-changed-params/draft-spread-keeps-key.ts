interface Draft {
  key: string;
  attributes: Record<string, string | undefined>;
}

interface Problem {
  title: string;
  source?: { pointer?: string };
}

const newDraft = (attributes: Draft['attributes']): Draft => ({ key: crypto.randomUUID(), attributes }); // $ no-key-reuse-with-changed-params#a

const without = (draft: Draft, name: string): Draft => ({ // $ no-key-reuse-with-changed-params#a
  ...draft, // $ no-key-reuse-with-changed-params#a
  attributes: Object.fromEntries(Object.entries(draft.attributes).filter(([each]) => each !== name)),
});

async function submit(draft: Draft): Promise<Response> {
  return fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': draft.key, // $ no-key-reuse-with-changed-params#a
    },
    body: JSON.stringify({ data: { attributes: draft.attributes } }),
  });
}

const offending = (problems: Problem[]) =>
  problems.map(({ source }) => source?.pointer?.split('/').at(-1)).find((name) => name !== undefined);

export async function createAccount(email: string, phone: string): Promise<string> {
  const draft = newDraft({ 'email-address': email, 'phone-number': phone }); // $ no-key-reuse-with-changed-params#a
  let response = await submit(draft); // $ no-key-reuse-with-changed-params#a
  if (response.status === 422) {
    const { errors } = (await response.json()) as { errors: Problem[] };
    if (offending(errors) === 'phone-number') {
      response = await submit(without(draft, 'phone-number')); // $ no-key-reuse-with-changed-params#a
    }
  }
  if (!response.ok) throw new Error(`account refused: ${response.status}`);
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}
