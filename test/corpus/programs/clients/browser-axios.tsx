// $rules no-client-side-api-key
'use client';

import axios from 'axios';
import { useMutation } from '@tanstack/react-query';

const persona = axios.create({ // $ no-client-side-api-key#a
  baseURL: 'https://api.withpersona.com/api/v1', // $ no-client-side-api-key#a
  headers: { Authorization: `Bearer ${process.env.NEXT_PUBLIC_PERSONA_SECRET}` }, // $ no-client-side-api-key#a
});

export function Approve({ id }: { id: string }) {
  const { mutate } = useMutation({ mutationFn: () => persona.post(`/inquiries/${id}/approve`) }); // $ no-client-side-api-key#a
  return <button onClick={() => mutate()}>Approve</button>;
}
