// $rules recommended
import 'server-only';

// A server component: the key never leaves the server.
export default async function InquiryPage({ params }: { params: { id: string } }) {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${params.id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    cache: 'no-store',
  });
  if (!response.ok) return <p>Not found</p>;
  const { data } = await response.json();
  return <h1>{data.attributes.status}</h1>;
}
