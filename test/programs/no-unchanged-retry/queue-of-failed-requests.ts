interface Pending {
  path: string;
  body: string;
  key: string;
  tries: number;
}

const MAX_TRIES = 6;

async function deliver({ path, body, key }: Pending): Promise<boolean> {
  const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body,
  });
  return response.ok; // $ no-unchanged-retry#a
}

async function deliverUntilAccepted(pending: Pending): Promise<void> {
  while (pending.tries < MAX_TRIES) { // $ no-unchanged-retry#a
    pending.tries++;
    const accepted = await deliver(pending); // $ no-unchanged-retry#a
    if (accepted) return;
    await new Promise((resolve) => setTimeout(resolve, 2_500 * 2 ** pending.tries));
  }
  throw new Error(`${pending.path} was never accepted`);
}

const pendingOf = (path: string, body: object): Pending => ({ path, body: JSON.stringify(body), key: crypto.randomUUID(), tries: 0 });

export const createAccount = (attributes: object) => deliverUntilAccepted(pendingOf('/accounts', { data: { attributes } })); // $call POST /accounts $ no-unchanged-retry#a
