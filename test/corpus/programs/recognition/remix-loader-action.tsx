import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

const PERSONA = new URL('https://withpersona.com/');
const bearer = () => ['Bearer', process.env.PERSONA_SECRET!].join(' ');

export async function loader({ params }: LoaderFunctionArgs) {
  const target = new URL('/api/v1/inquiries', PERSONA);
  const query = new URLSearchParams({ 'page[size]': '25' });
  query.set('filter[reference-id]', params.userId!);
  target.search = query.toString();
  const answer = await fetch(target, { headers: { Authorization: bearer() } }); // $call GET /inquiries
  if (answer.status === 404) throw new Response('unknown', { status: 404 });
  return json((await answer.json()).data as { id: string }[]);
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const inquiryId = String(form.get('inquiry'));
  const target = new URL(`/api/v1/inquiries/${inquiryId}/generate-one-time-link`, PERSONA);
  const answer = await fetch(target.href, { // $call POST /inquiries/{inquiry-id}/generate-one-time-link $ require-idempotency-key
    headers: { Authorization: bearer(), Accept: 'application/json' },
    method: 'POST',
  });
  if (!answer.ok) return json({ error: 'no link' }, 502);
  const link = (await answer.json()).meta['one-time-link'];
  return redirect(link);
}

export default function Inquiries() {
  const list = useLoaderData<typeof loader>();
  return <ul>{list.map(({ id }) => <li key={id}>{id}</li>)}</ul>;
}
