import { randomUUID } from 'node:crypto';

const persona = $fetch.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  onRequest({ options }) {
    const { personaApiKey } = useRuntimeConfig();
    options.headers.set('Authorization', `Bearer ${personaApiKey}`);
    options.headers.set('Persona-Version', '2023-01-05');
  },
});

export default defineEventHandler(async (event) => {
  const { reportId, action } = await readBody<{ reportId: string; action: 'run' | 'pause' }>(event);
  if (!reportId) throw createError({ statusCode: 400 });

  if (action === 'pause') {
    await persona(`/reports/${reportId}/pause`, { method: 'POST' }); // $ require-idempotency-key $call POST /reports/{report-id}/pause
    return sendNoContent(event);
  }

  const key = getHeader(event, 'x-request-id') ?? randomUUID();
  await persona(`/reports/${reportId}/run`, { // $call POST /reports/{report-id}/run
    method: 'POST',
    headers: { 'Idempotency-Key': key },
  });
  return sendNoContent(event);
});
