import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { db } from '../db';
import { outbox } from '../db/schema';

const API = 'https://api.withpersona.com/api/v1';

export async function enqueue(inquiryId: string, verdict: 'approve' | 'decline') {
  const [row] = await db
    .insert(outbox)
    .values({ inquiryId, verdict, key: randomUUID() })
    .returning();
  return row;
}

async function deliver(row: typeof outbox.$inferSelect): Promise<'done' | 'later' | 'refused'> {
  const res = await fetch(`${API}/inquiries/${row.inquiryId}/${row.verdict}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': row.key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.ok) return 'done';
  if (res.status === 429) return 'later';
  return 'refused';
}

/** Called every minute by the scheduler of the platform. */
export async function drain(limit = 20) {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.settledAt), lt(outbox.attempts, 10)))
    .limit(limit);
  for (const row of rows) {
    const result = await deliver(row);
    if (result === 'later') break;
    await db
      .update(outbox)
      .set({ settledAt: new Date(), result, attempts: sql`${outbox.attempts} + 1` })
      .where(eq(outbox.id, row.id));
  }
}
