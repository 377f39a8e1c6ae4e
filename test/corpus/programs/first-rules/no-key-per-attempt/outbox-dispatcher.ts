import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

interface OutboxRow {
  id: string;
  kind: 'account' | 'inquiry';
  payload: Record<string, unknown>;
  idempotency_key: string;
  attempts: number;
}

type Outcome = { kind: 'done'; personaId: string } | { kind: 'later'; delayMs: number; rotate: boolean } | { kind: 'dead'; reason: string };

const MAX_ATTEMPTS = 8;
const BASE = 'https://api.withpersona.com/api/v1';

export async function enqueue(client: PoolClient, kind: OutboxRow['kind'], payload: object): Promise<void> {
  await client.query(
    'insert into persona_outbox (id, kind, payload, idempotency_key, attempts, due_at) values ($1, $2, $3, $4, 0, now())',
    [randomUUID(), kind, JSON.stringify(payload), randomUUID()],
  );
}

const headersFor = (row: OutboxRow) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': row.idempotency_key,
});

async function deliver(row: OutboxRow): Promise<Response> {
  const body = JSON.stringify({ data: { attributes: row.payload } });
  switch (row.kind) {
    case 'account':
      return fetch(`${BASE}/accounts`, { method: 'POST', headers: headersFor(row), body }); // $call POST /accounts
    case 'inquiry':
      return fetch(`${BASE}/inquiries`, { method: 'POST', headers: headersFor(row), body }); // $call POST /inquiries
  }
}

async function attempt(row: OutboxRow): Promise<Outcome> {
  const delayMs = 5_000 * 2 ** row.attempts;
  let response: Response;
  try {
    response = await deliver(row);
  } catch {
    return { kind: 'later', delayMs, rotate: false };
  }
  if (response.ok) {
    const { data } = (await response.json()) as { data: { id: string } };
    return { kind: 'done', personaId: data.id };
  }
  if (response.status === 429) {
    return { kind: 'later', delayMs: 1_000 * Number(response.headers.get('RateLimit-Reset') ?? 60), rotate: false };
  }
  if (response.status >= 500) return { kind: 'later', delayMs, rotate: true };
  return { kind: 'dead', reason: `status ${response.status}` };
}

export class OutboxDispatcher {
  #stopped = false;

  constructor(private readonly pool: Pool) {}

  async run(pollMs = 1_000): Promise<void> {
    while (!this.#stopped) {
      const handled = await this.tick();
      if (handled === 0) await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async tick(limit = 20): Promise<number> {
    const { rows } = await this.pool.query<OutboxRow>(
      'select * from persona_outbox where done_at is null and due_at <= now() order by due_at limit $1 for update skip locked',
      [limit],
    );
    for (const row of rows) {
      const outcome = await attempt(row);
      if (outcome.kind === 'done') {
        await this.pool.query('update persona_outbox set done_at = now(), persona_id = $2 where id = $1', [row.id, outcome.personaId]);
      } else if (outcome.kind === 'dead' || row.attempts + 1 >= MAX_ATTEMPTS) {
        await this.pool.query('update persona_outbox set done_at = now(), failed = true where id = $1', [row.id]);
      } else {
        const nextKey = outcome.rotate ? randomUUID() : row.idempotency_key;
        await this.pool.query(
          "update persona_outbox set attempts = attempts + 1, idempotency_key = $2, due_at = now() + $3 * interval '1 millisecond' where id = $1",
          [row.id, nextKey, outcome.delayMs],
        );
      }
    }
    return rows.length;
  }
}
