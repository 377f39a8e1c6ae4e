// $rules recommended
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export async function loader({ params }: LoaderFunctionArgs) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${params.id}`, { // $call GET /inquiries/{inquiry-id} $ require-status-check#a
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  const { data } = await res.json(); // $ require-status-check#a
  return json({ status: data.attributes.status as string }); // $ require-status-check#a
}

export default function Inquiry() {
  const { status } = useLoaderData<typeof loader>();
  return <p>{status}</p>;
}
