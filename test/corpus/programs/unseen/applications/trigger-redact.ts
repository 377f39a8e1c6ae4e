import { logger, schedules } from '@trigger.dev/sdk/v3';
import { prisma } from '../lib/prisma';

const BASE = 'https://api.withpersona.com/api/v1';

async function redact(inquiryId: string) {
  const res = await fetch(`${BASE}/inquiries/${inquiryId}`, { // $call DELETE /inquiries/{inquiry-id}
    method: 'DELETE',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': `redact-${inquiryId}`, // $ no-key-on-safe-method
    },
  });
  if (res.status === 404 || res.status === 409) return;
  if (!res.ok) throw new Error(`redact ${inquiryId}: ${res.status}`);
}

export const redactOld = schedules.task({
  id: 'redact-old-inquiries',
  cron: '0 4 * * *',
  run: async (payload) => {
    const rows = await prisma.inquiry.findMany({
      where: { completedAt: { lt: new Date(payload.timestamp.getTime() - 90 * 864e5) } },
      take: 500,
    });
    for (const row of rows) {
      try {
        await redact(row.inquiryId);
        await prisma.inquiry.update({ where: { id: row.id }, data: { redactedAt: new Date() } });
      } catch (error) {
        logger.warn('left for tomorrow', { id: row.id, error });
      }
    }
    return { seen: rows.length };
  },
});
