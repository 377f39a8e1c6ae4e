import { Version } from './versions.js';

const get = async (path: string, version: Version) => {
  const res = await fetch('https://withpersona.com/api/v1' + path, {
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': version },
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
  return res.json();
};

export const account = (id: string) => get(`/accounts/${id}`, Version.Old); // $call GET /accounts/{account-id}
export const inquiry = (id: string) => get(`/inquiries/${id}`, Version.Middle); // $call GET /inquiries/{inquiry-id}
export const report = (id: string) => get(`/reports/${id}`, Version.Next); // $ no-unknown-api-version $call GET /reports/{report-id}
