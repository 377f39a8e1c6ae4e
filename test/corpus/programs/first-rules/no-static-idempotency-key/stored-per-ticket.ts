import { randomUUID, createHmac } from 'node:crypto';

interface Ticket {
  readonly id: string;
  readonly inquiryId: string;
  readonly revision: number;
}

const secret = process.env.KEY_SECRET ?? randomUUID();

const keyFor = (ticket: Ticket, verb: string) => createHmac('sha256', secret).update(`${ticket.id}.${ticket.revision}.${verb}`).digest('hex');

const headers = (key?: string): HeadersInit => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  ...(key === undefined ? null : { 'Idempotency-Key': key }),
});

async function need(response: Response): Promise<any> {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

export async function openFor(ticket: Ticket): Promise<string> {
  const { data } = await need(
    await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: headers(keyFor(ticket, 'open')),
      body: JSON.stringify({ data: { attributes: { 'case-template-id': process.env.PERSONA_CASE } }, meta: { 'object-ids': [ticket.inquiryId] } }),
    }),
  );
  return data.id;
}

export async function tagFor(ticket: Ticket): Promise<void> {
  await need(
    await fetch(`https://api.withpersona.com/api/v1/inquiries/${ticket.inquiryId}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
      method: 'POST',
      headers: headers(keyFor(ticket, 'tag')),
      body: JSON.stringify({ meta: { 'tag-name': `ticket-${ticket.id}` } }),
    }),
  );
}

export async function caseOf(id: string): Promise<unknown> {
  return need(await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: headers() })); // $call GET /cases/{case-id}
}

export async function process_(tickets: AsyncIterable<Ticket>, log: (line: string) => void): Promise<void> {
  for await (const ticket of tickets) {
    try {
      const id = await openFor(ticket);
      await tagFor(ticket);
      log(`${ticket.id} ${id}`);
    } catch (error) {
      log(`${ticket.id} ${String(error)}`);
    }
  }
}
