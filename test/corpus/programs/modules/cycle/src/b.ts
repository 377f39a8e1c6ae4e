import { auth, base } from './a.js';

export const path = '/reports';

export const count = async () => {
  const res = await fetch(`${base}${path}`, { headers: auth }); // $call GET /reports
  return res.ok ? (await res.json()).data.length : 0;
};
