import { useQuery } from 'react-query';
import axios from 'axios';
const API_URL = 'https://withpersona.com/api/v1';
const authHeader = { Authorization: `Bearer ${process.env.KEY}` };
const fetchInquiries = async (refId) => {
  const url = `${API_URL}/inquiries/?filter[reference-id]=${refId}`;
  return await axios.get(url, { headers: authHeader }).then((r) => r.data); // $call GET /inquiries
};
const upload = (id, f) => axios({ url: `${API_URL}/documents/${id}`, method: 'get', responseType: 'blob', headers: authHeader }).then((r) => f(r.data)); // $call GET /documents/{document-id}
export const Panel = ({ refId }) => { const q = useQuery(['i', refId], () => fetchInquiries(refId)); return <pre onClick={() => upload('x', alert)}>{q.data}</pre>; };
