// "Retry" as a word of the domain: the user may verify again, which is a new inquiry.
interface Attempt {
  number: number;
  inquiryId: string;
}

export async function retryVerification(referenceId: string, attempts: Attempt[]): Promise<Attempt> {
  if (attempts.length >= 3) throw new Error('no attempts left');
  const retryKey = crypto.randomUUID();
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': retryKey },
    body: JSON.stringify({ data: { attributes: { 'reference-id': referenceId } } }),
  });
  if (!response.ok) throw new Error(`persona ${response.status}`);
  const { data } = await response.json();
  return { number: attempts.length + 1, inquiryId: data.id };
}
