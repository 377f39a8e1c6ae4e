// $rules no-unsafe-webhook-signature
import { createHmac } from 'node:crypto';

// Signatures of another service.
export function verifyGithub(request: { headers: Record<string, string>; body: string }) {
  const expected = `sha256=${createHmac('sha256', process.env.GITHUB_SECRET ?? '').update(request.body).digest('hex')}`;
  return request.headers['x-hub-signature-256'] === expected;
}

export const etag = (body: string, given: string) => createHmac('sha256', 'etag').update(body).digest('hex') === given;
