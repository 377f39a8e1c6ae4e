import { randomUUID } from 'node:crypto';

interface Task {
  reportId: string;
  key: string;
  attempt: number;
}

async function work(task: Task): Promise<void> {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${task.reportId}/run`, { // $ no-unchanged-retry#a $call POST /reports/{report-id}/run
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': task.key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.ok || task.attempt >= 6) return;
  const key = res.status >= 500 ? randomUUID() : task.key;
  setTimeout(() => void work({ ...task, key, attempt: task.attempt + 1 }), 5000 * 2 ** task.attempt); // $ no-unchanged-retry#a
}

export const start = (reportId: string) => work({ reportId, key: randomUUID(), attempt: 0 });
