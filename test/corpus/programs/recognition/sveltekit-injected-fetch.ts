import { PERSONA_API_KEY } from '$env/static/private';
import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, fetch, locals }) => {
  if (!locals.user) error(401, 'sign in first');
  const { templateId } = await request.json();
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { authorization: `Bearer ${PERSONA_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': locals.user.id } } }),
  });
  if (!response.ok) error(502, 'persona');
  return json(await response.json(), { status: 201 });
};
