import { AbortTaskRunError, task } from '@trigger.dev/sdk/v3';

const BASE = 'https://api.withpersona.com/api/v1';

export const runWatchlist = task({
  id: 'run-watchlist-report',
  retry: { maxAttempts: 4, factor: 2, minTimeoutInMs: 5_000, maxTimeoutInMs: 60_000 },
  run: async (payload: { templateId: string; name: string }, { ctx }) => {
    const res = await fetch(`${BASE}/reports`, { // $call POST /reports
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': ctx.run.id,
      },
      body: JSON.stringify({
        data: {
          attributes: {
            'report-template-id': payload.templateId,
            query: { term: payload.name },
          },
        },
      }),
      signal: AbortSignal.timeout(20_000),
    });
    if (res.status === 429) throw new Error('slow down');
    if (!res.ok) throw new AbortTaskRunError(`report refused: ${res.status}`);
    const { data } = await res.json();
    return { reportId: data.id };
  },
});
