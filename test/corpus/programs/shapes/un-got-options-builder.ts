import got, { OptionsOfJSONResponseBody } from 'got';
const buildOptions = (overrides: Partial<OptionsOfJSONResponseBody> = {}): OptionsOfJSONResponseBody => ({ prefixUrl: 'https://withpersona.com/api/v1', responseType: 'json', ...overrides, headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...overrides.headers } });
export const create = (json: object) => got.post('inquiries', buildOptions({ json })); // $call POST /inquiries $ require-idempotency-key
export const createOnce = (json: object, k: string) => got.post('inquiries', buildOptions({ json, headers: { 'Idempotency-Key': k } })); // $call POST /inquiries
export const read = (id: string) => got(`inquiries/${id}`, buildOptions()).json(); // $call GET /inquiries/{inquiry-id}
