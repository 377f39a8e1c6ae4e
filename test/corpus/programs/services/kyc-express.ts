import express from 'express';
import { randomUUID } from 'node:crypto';

const BASE_URL = 'https://api.withpersona.com/api/v1';
const app = express();
app.use(express.json());

class PersonaFailure extends Error {
  constructor(readonly status: number, readonly errors: { title: string; details?: string }[]) {
    super(errors[0]?.details ?? errors[0]?.title ?? `status ${status}`);
  }
}

async function persona(method: 'GET' | 'POST', path: string, options: { body?: unknown; key?: string } = {}) {
  const res = await fetch(`${BASE_URL}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      ...(options.key ? { 'Idempotency-Key': options.key } : {}),
    },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: AbortSignal.timeout(15_000),
  });
  const payload = await res.json();
  if (!res.ok) throw new PersonaFailure(res.status, payload.errors ?? []);
  return payload;
}

app.post('/applications/:id/inquiry', async (req, res, next) => {
  try {
    const { data, meta } = await persona('POST', '/inquiries', { // $call POST /inquiries
      key: `application-${req.params.id}-${randomUUID()}`,
      body: { data: { attributes: { 'inquiry-template-id': process.env.TEMPLATE, 'reference-id': req.params.id } } },
    });
    res.json({ id: data.id, token: meta?.['session-token'] });
  } catch (error) {
    next(error);
  }
});

app.post('/inquiries/:id/approve', async (req, res, next) => {
  try {
    await persona('POST', `/inquiries/${req.params.id}/approve`); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.post('/inquiries/:id/resume', async (req, res, next) => {
  try {
    const { data } = await persona('POST', `/inquiries/${req.params.id}/resume`, { key: randomUUID() }); // $call POST /inquiries/{inquiry-id}/resume
    res.json({ token: data.attributes['session-token'] }); // $ no-session-token-in-attributes
  } catch (error) {
    if (error instanceof PersonaFailure && error.status === 409) res.status(409).json({ message: 'finished' });
    else next(error);
  }
});

app.get('/inquiries/:id', async (req, res, next) => {
  try {
    res.json(await persona('GET', `/inquiries/${req.params.id}`)); // $call GET /inquiries/{inquiry-id}
  } catch (error) {
    next(error);
  }
});

app.use((error: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  res.status(502).json({ message: error.message });
});
