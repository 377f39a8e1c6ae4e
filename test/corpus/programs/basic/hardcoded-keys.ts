const PRODUCTION = 'persona_production_7f3c9a52-1b8e-4d0c-9e64-2a51c07bd3f8'; // $ no-hardcoded-api-key

export const options = {
  headers: { Authorization: 'Bearer persona_sandbox_0c4d91ee-63a7-4f2b-8a15-d97e3b60c2f4' }, // $ no-hardcoded-api-key
};

export const template = 'persona_sandbox_YOURAPIKEY';
export const zero = 'persona_production_00000000-0000-0000-0000-000000000000';
export const masked = 'persona_production_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';
export const placeholder = 'persona_sandbox_<your key>';
export const doc = 'Keys start with persona_production_ and must stay on the server.';
export const fromEnvironment = process.env.PERSONA_API_KEY;

export function getKey() {
  return process.env.NODE_ENV === 'production' ? PRODUCTION : fromEnvironment;
}
