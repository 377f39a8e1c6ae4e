import pMap from 'p-map';
import { chunk } from 'lodash';
import { api } from './api';
import { logger } from './logger';

const INQUIRIES = 'https://api.withpersona.com/api/v1/inquiries';
const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
};

async function status(id: string) {
  const r = await fetch(`${INQUIRIES}/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (!r.ok) {
    logger.warn('inquiry %s: %d', id, r.status);
    return [id, 'unknown'] as const;
  }
  const { data } = await r.json();
  return [id, data.attributes.status as string] as const;
}

export async function refreshAll() {
  const ids: string[] = await api.openInquiries();
  const statuses = await pMap(ids, status, { concurrency: 5, stopOnError: false });
  await api.saveStatuses(Object.fromEntries(statuses));
}

export async function refreshSlice(ids: string[]) {
  for (const part of chunk(ids, 20)) {
    await api.saveStatuses(Object.fromEntries(await Promise.all(part.map(status))));
  }
}

export async function refreshEverythingAtOnce(ids: string[]) {
  const entries = await pMap(ids, status); // $ require-throttling
  await api.saveStatuses(Object.fromEntries(entries));
}
