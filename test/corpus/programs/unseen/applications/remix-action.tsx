import { json, type ActionFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { randomUUID } from 'node:crypto';
import { requireUserId } from '~/session.server';

const endpoint = 'https://api.withpersona.com/api/v1/inquiries';

export async function action({ request }: ActionFunctionArgs) {
  const userId = await requireUserId(request);
  const response = await fetch(endpoint, { // $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
          'reference-id': userId,
        },
      },
    }),
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(8_000)]),
  });
  if (!response.ok) return json({ error: 'Try again later.' }, { status: 502 });
  const { data } = await response.json();
  return json({ inquiryId: data.id as string });
}

export default function Verify() {
  const result = useActionData<typeof action>();
  const navigation = useNavigation();
  return (
    <Form method="post">
      {result && 'error' in result ? <p>{result.error}</p> : null}
      <button disabled={navigation.state !== 'idle'}>Start</button>
    </Form>
  );
}
