interface Policy {
  readonly name: string;
  readonly attempts: number;
  delay(attempt: number): number;
  admits(error: unknown): boolean;
}

const policies = {
  never: { name: 'never', attempts: 1, delay: () => 0, admits: () => false },
  eager: {
    name: 'eager',
    attempts: 5,
    delay: (attempt: number) => 1_000 * 2 ** attempt,
    admits: (error: unknown) => error instanceof Error, // $ no-unchanged-retry#a
  },
} satisfies Record<string, Policy>;

export class PersonaFailure extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
  ) {
    super(`${status} ${title}`);
  }
}

async function execute<T>(policy: Policy, run: () => Promise<T>): Promise<T> {
  let attempt = 0;
  for (;;) { // $ no-unchanged-retry#a
    try {
      return await run();
    } catch (error) {
      attempt++;
      if (attempt >= policy.attempts || !policy.admits(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, policy.delay(attempt)));
    }
  }
}

async function json(response: Response) {
  const body = await response.json();
  if (!response.ok) throw new PersonaFailure(response.status, body.errors?.[0]?.title ?? 'unknown');
  return body;
}

export async function createTransaction(typeId: string, fields: object, paymentRequestId: string) {
  const body = JSON.stringify({ data: { attributes: { 'transaction-type-id': typeId, fields } } });
  return execute(policies.eager, async () => // $ no-unchanged-retry#a
    json(
      await fetch('https://api.withpersona.com/api/v1/transactions', { // $call POST /transactions $ no-unchanged-retry#a
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': paymentRequestId,
        },
        body,
      }),
    ),
  );
}
