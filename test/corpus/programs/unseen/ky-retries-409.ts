import ky from 'ky';

export const approve = (id: string, operation: string) =>
  ky
    .post(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $ no-unchanged-retry#a no-same-key-after-server-error#a
      json: {},
      timeout: 10_000,
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': operation },
      retry: { limit: 3, methods: ['post'], statusCodes: [409, 503], backoffLimit: 60_000, delay: (n) => 1000 * 2 ** n }, // $ no-unchanged-retry#a no-same-key-after-server-error#a
    })
    .json();
