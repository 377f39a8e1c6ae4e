import express, { type NextFunction, type Request, type Response as Reply } from 'express';
import { ulid } from 'ulid';

declare module 'express-serve-static-core' {
  interface Request {
    requestId: string;
  }
}

const app = express();
app.use(express.json());
app.use((request: Request, reply: Reply, next: NextFunction) => {
  request.requestId = request.get('x-request-id') ?? ulid();
  reply.set('x-request-id', request.requestId);
  next();
});

const persona = (path: string, init: RequestInit) =>
  fetch(new URL(`/api/v1${path}`, 'https://api.withpersona.com'), {
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
    },
  });

app.post('/applications/:applicationId/inquiry', async (request, reply, next) => {
  try {
    const { applicationId } = request.params;
    const answer = await persona('/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: { 'Idempotency-Key': `application/${applicationId}/inquiry` },
      body: JSON.stringify({
        data: { attributes: { 'inquiry-template-id': process.env.PERSONA_TEMPLATE, note: `application ${applicationId}` } },
      }),
    });
    if (!answer.ok) return reply.status(502).json({ error: `persona answered ${answer.status}` });
    const { data } = (await answer.json()) as { data: { id: string } };
    return reply.status(201).json({ inquiryId: data.id });
  } catch (error) {
    return next(error);
  }
});

app.post('/inquiries/:inquiryId/decision', async (request, reply, next) => {
  try {
    const { inquiryId } = request.params;
    const { decision, comment } = request.body as { decision: 'approve' | 'decline'; comment: string };
    const init = {
      method: 'POST',
      headers: { 'Idempotency-Key': `${request.requestId}:decision` },
      body: JSON.stringify({ meta: { comment } }),
    };
    const answer =
      decision === 'approve'
        ? await persona(`/inquiries/${inquiryId}/approve`, init) // $call POST /inquiries/{inquiry-id}/approve
        : await persona(`/inquiries/${inquiryId}/decline`, init); // $call POST /inquiries/{inquiry-id}/decline
    return reply.status(answer.ok ? 204 : 502).end();
  } catch (error) {
    return next(error);
  }
});

app.get('/inquiries/:inquiryId', async (request, reply, next) => {
  try {
    const answer = await persona(`/inquiries/${request.params.inquiryId}`, { method: 'GET' }); // $call GET /inquiries/{inquiry-id}
    if (answer.status === 404) return reply.status(404).end();
    if (!answer.ok) return reply.status(502).end();
    const { data } = (await answer.json()) as { data: { attributes: { status: string } } };
    return reply.json({ status: data.attributes.status });
  } catch (error) {
    return next(error);
  }
});

app.use((error: Error, request: Request, reply: Reply, _next: NextFunction) => {
  console.error(request.requestId, error);
  reply.status(500).json({ error: 'internal', requestId: request.requestId });
});

export default app;
