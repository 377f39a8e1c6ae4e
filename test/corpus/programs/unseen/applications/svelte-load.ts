import { error, fail, redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { PERSONA_API_KEY } from '$env/static/private';
import { PUBLIC_TEMPLATE_ID } from '$env/static/public';

const v1 = 'https://api.withpersona.com/api/v1';
const common = { authorization: `Bearer ${PERSONA_API_KEY}`, 'persona-version': '2025-12-08' };

export const load: ServerLoad = async ({ fetch, locals }) => {
  if (!locals.user.inquiryId) return { status: 'none' };
  const res = await fetch(`${v1}/inquiries/${locals.user.inquiryId}`, { headers: common }); // $call GET /inquiries/{inquiry-id}
  if (!res.ok) error(502, 'identity provider');
  const { data } = await res.json();
  return { status: data.attributes.status as string };
};

export const actions: Actions = {
  start: async ({ fetch, locals, request }) => {
    const form = await request.formData();
    const submission = form.get('submission');
    if (typeof submission !== 'string') return fail(400);
    const res = await fetch(`${v1}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...common, 'content-type': 'application/json', 'idempotency-key': submission },
      body: JSON.stringify({
        data: {
          attributes: { 'inquiry-template-id': PUBLIC_TEMPLATE_ID, 'reference-id': locals.user.id },
        },
      }),
      signal: AbortSignal.timeout(9_000),
    });
    if (!res.ok) return fail(502, { reason: 'provider' });
    const { data } = await res.json();
    redirect(303, `https://inquiry.withpersona.com/verify?inquiry-id=${data.id}`);
  },
};
