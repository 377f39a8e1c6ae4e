// $rules no-hardcoded-api-key
const parts = ['persona_production_', 'a83e5c17-20fd-4b96-8e5a-61c9d7f0b342'];
const bearer = `Bearer persona_production_d2b7f0a4-91c6-4e38-b75d-0f6a92e8c1d3`; // $ no-hardcoded-api-key
const map = new Map([['Authorization', 'Bearer persona_sandbox_94e1c7d5-3b80-4af2-9d16-e5f8a07b2c63']]); // $ no-hardcoded-api-key
const tagged = String.raw`persona_production_3e9ab41f-c7d2-4560-8f1b-d84a2e609c75`; // $ no-hardcoded-api-key
const env = process.env['persona_production_key'];
const pattern = /^persona_(sandbox|production)_[0-9a-f-]{36}$/;
const example = 'persona_production_example';
const dummy = 'persona_sandbox_dummy-key';
const short = 'persona_sandbox_';
const upper = 'PERSONA_PRODUCTION_KEY';

export const isKey = (text: string) => pattern.test(text);
export { parts, bearer, map, tagged, env, example, dummy, short, upper };
