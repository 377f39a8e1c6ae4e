import { randomUUID } from 'node:crypto';

interface Tagging {
  inquiryId: string;
  tags: readonly string[];
  requestKey?: string;
}

const base = 'https://api.withpersona.com/api/v1';

const headers = (key: string) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': key, // $ no-key-reuse-with-changed-params#a
});

async function addTag(inquiryId: string, tag: string, key: string): Promise<void> {
  const response = await fetch(`${base}/inquiries/${inquiryId}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: headers(key), // $ no-key-reuse-with-changed-params#a
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
  });
  if (!response.ok) throw new Error(`${tag}: ${response.status}`);
}

const normalise = (tags: readonly string[]) => [...new Set(tags.map((tag) => tag.trim().toLowerCase()))];

export async function tagInquiry({ inquiryId, tags, requestKey = randomUUID() }: Tagging): Promise<void> { // $ no-key-reuse-with-changed-params#a
  for (const tag of normalise(tags)) { // $ no-key-reuse-with-changed-params#a
    await addTag(inquiryId, tag, requestKey); // $ no-key-reuse-with-changed-params#a
  }
}
