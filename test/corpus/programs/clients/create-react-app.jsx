// $rules no-client-side-api-key
import { useEffect, useState } from 'react';

export default function Status({ inquiryId }) {
  const [status, setStatus] = useState('');
  useEffect(() => {
    fetch(`https://withpersona.com/api/v1/inquiries/${inquiryId}`, { // $ no-client-side-api-key#a
      headers: { Authorization: `Bearer ${process.env.REACT_APP_PERSONA_API_KEY}` }, // $ no-client-side-api-key#a
    })
      .then((res) => (res.ok ? res.json() : Promise.reject(new Error('refused'))))
      .then(({ data }) => setStatus(data.attributes.status));
  }, [inquiryId]);
  return <span>{status}</span>;
}
