// $rules recommended
'use server';

export async function startInquiry(form: FormData) {
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': String(form.get('submission')),
    },
    body: JSON.stringify({ data: { attributes: { 'reference-id': form.get('user') } } }),
  });
  if (!response.ok) throw new Error('Could not start');
  return response.json();
}
