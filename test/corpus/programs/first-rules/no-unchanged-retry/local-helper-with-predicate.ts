interface RetryOptions {
  attempts: number;
  shouldRetry?: (error: unknown) => boolean;
}

class PersonaError extends Error {
  constructor(readonly status: number) {
    super(`persona answered ${status}`);
  }
}

async function withRetry<T>(task: () => Promise<T>, { attempts, shouldRetry = () => true }: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (attempt >= attempts || !shouldRetry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 1000));
    }
  }
}

const isTransient = (error: unknown) => !(error instanceof PersonaError) || error.status === 429 || error.status >= 500;

async function decide(id: string, decision: 'approve' | 'decline', key: string) {
  const response = await fetch(`https://withpersona.com/api/v1/inquiries/${id}/${decision}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
  });
  if (!response.ok) throw new PersonaError(response.status);
}

export const approve = (id: string, key: string) => withRetry(() => decide(id, 'approve', key), { attempts: 4, shouldRetry: isTransient }); // $call POST /inquiries/{inquiry-id}/approve
export const decline = (id: string, key: string) => withRetry(() => decide(id, 'decline', key), { attempts: 4 }); // $call POST /inquiries/{inquiry-id}/decline $ no-unchanged-retry
