import { revalidatePath } from 'next/cache';
import { auth } from '@/auth';

const API = 'https://withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };

async function start() {
  'use server';
  const session = await auth();
  await fetch(`${API}/inquiries`, { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': `kyc:${session.user.id}` }, // $ no-static-idempotency-key#a
    body: JSON.stringify({ data: { attributes: { 'reference-id': session.user.id } } }),
  });
  revalidatePath('/kyc');
}

async function redact(id: string) {
  'use server';
  await fetch(`${API}/inquiries/${id}`, { method: 'DELETE', headers }); // $call DELETE /inquiries/{inquiry-id}
  revalidatePath('/kyc');
}

async function resume(id: string) {
  'use server';
  for (let i = 0; i < 3; i++) { // $ no-unchanged-retry#b
    const response = await fetch(`${API}/inquiries/${id}/resume`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key no-unchanged-retry#b
    if (response.ok) break;
  }
  revalidatePath('/kyc');
}

export default function Page({ inquiries }: { inquiries: { id: string; status: string }[] }) {
  return (
    <ul>
      {inquiries.map(({ id, status }) => (
        <li key={id}>
          {status} <button formAction={resume.bind(null, id)}>Resume</button>
          <button formAction={redact.bind(null, id)}>Redact</button>
        </li>
      ))}
      <button formAction={start}>Start</button>
    </ul>
  );
}
