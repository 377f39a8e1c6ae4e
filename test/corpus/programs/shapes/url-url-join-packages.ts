import urlJoin from 'url-join';
import urljoin2 from 'urljoin';
import { joinURL, withQuery } from 'ufo';
import { format, resolve } from 'node:url';
const base = 'https://withpersona.com/api/v1';
export const a = (id: string) => fetch(urlJoin(base, 'accounts', id), { headers: { Authorization: 'x' } }); // $call GET /accounts/{account-id}
export const b = (id: string) => fetch(joinURL(base, '/cases/', id), { method: 'PATCH', headers: { Authorization: 'x' } }); // $call PATCH /cases/{case-id}
export const c = () => fetch(withQuery(joinURL(base, 'events'), { 'page[size]': 10 }), { headers: { Authorization: 'x' } }); // $call GET /events
export const d = (id: string) => fetch(resolve('https://withpersona.com', `/api/v1/reports/${id}`), { headers: { Authorization: 'x' } }); // $call GET /reports/{report-id}
