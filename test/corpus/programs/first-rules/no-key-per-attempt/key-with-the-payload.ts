interface Outgoing {
  readonly key: string;
  readonly body: string;
}

const prepare = (attributes: object): Outgoing => ({ key: crypto.randomUUID(), body: JSON.stringify({ data: { attributes } }) });

async function deliver({ key, body }: Outgoing) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch('https://withpersona.com/api/v1/accounts', { // $call POST /accounts
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body,
      });
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** attempt));
    }
  }
}

// Made with the payload, before anything is repeated.
export const create = (attributes: object) => deliver(prepare(attributes));

export async function createAll(rows: object[]) {
  for (const row of rows) await deliver(prepare(row));
}
