// $rules no-unknown-endpoint
const h = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const get = (url: string | URL) => fetch(url, { headers: h });
const post = (url: string, body?: object) => fetch(url, { method: 'POST', headers: h, body: JSON.stringify(body) });

export const query = (after: string) => get(`https://api.withpersona.com/api/v1/inquiries?page[after]=${after}&page[size]=100`);
export const slash = () => get('https://withpersona.com/api/v1/accounts/');
export const searched = () => {
  const url = new URL('https://api.withpersona.com/api/v1/accounts');
  url.searchParams.set('filter[reference-id]', 'a');
  return get(url);
};
export const encoded = (id: string) => get(`https://api.withpersona.com/api/v1/inquiries/${encodeURIComponent(id)}/print`);
export const nested = (id: string) => get(`https://api.withpersona.com/api/v1/document/government-ids/${id}`);
export const oneOf = (kind: 'approve' | 'decline', id: string) => post(`https://api.withpersona.com/api/v1/inquiries/${id}/${kind}`);
export const any = (kind: string, id: string) => post(`https://api.withpersona.com/api/v1/inquiries/${id}/${kind}`);
export const next = (link: string) => get(`https://api.withpersona.com${link}`);
export const rates = () => get('https://api.withpersona.com/api/v1/rate-limits');
export const search = (body: object) => post('https://api.withpersona.com/api/v1/inquiries/search', body);
export const file = () => get('https://files.withpersona.com/back_photo.jpg?access_token=a');
export const link = (template: string) => get(`https://withpersona.com/verify?inquiry-template-id=${template}`);
export const docs = () => get('https://docs.withpersona.com/api-introduction');

export const plural = (id: string) => get(`https://api.withpersona.com/api/v1/report/${id}`); // $ no-unknown-endpoint
export const noVersion = (id: string) => get(`https://api.withpersona.com/api/inquiries/${id}`); // $ no-unknown-endpoint
export const verb = (id: string) => post(`https://api.withpersona.com/api/v1/inquiries/${id}/resumes`); // $ no-unknown-endpoint
export const underscore = (id: string) => post(`https://api.withpersona.com/api/v1/inquiries/${id}/mark_for_review`); // $ no-unknown-endpoint
export const getOnly = (body: object) => post('https://api.withpersona.com/api/v1/events', body); // $ no-unknown-endpoint
export const doubled = (id: string) => get(`https://api.withpersona.com/api/v1/api/v1/inquiries/${id}`); // $ no-unknown-endpoint
