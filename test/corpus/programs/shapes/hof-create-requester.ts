const createRequester = (base: string) => (path: string) => (opts: RequestInit = {}) => fetch(base + path, { ...opts, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...opts.headers } });
const persona = createRequester('https://withpersona.com/api/v1');
const inquiries = persona('/inquiries');
export const list = () => inquiries(); // $call GET /inquiries
export const create = (body: string) => inquiries({ method: 'POST', body }); // $call POST /inquiries $ require-idempotency-key
export const event = (id: string) => persona(`/events/${id}`)(); // $call GET /events/{event-id}
export const createOnce = (body: string, k: string) => persona('/inquiries')({ method: 'POST', body, headers: { 'Idempotency-Key': k } }); // $call POST /inquiries
