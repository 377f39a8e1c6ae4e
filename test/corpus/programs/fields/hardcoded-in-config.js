// $rules no-hardcoded-api-key
module.exports = {
  production: { persona: { key: 'persona_production_5d81e2f0-6c3b-47a9-9d04-b7f2c8e51a66', version: '2023-01-05' } }, // $ no-hardcoded-api-key
  staging: { persona: { key: 'persona_sandbox_c2a4f9d7-08be-4135-a6d2-7e90f3b518cd' } }, // $ no-hardcoded-api-key
  development: { persona: { key: process.env.PERSONA_API_KEY } },
  test: { persona: { key: 'persona_sandbox_00000000-0000-4000-8000-000000000000' } },
  example: { persona: { key: 'persona_sandbox_<your-api-key>' } },
  documentation: { persona: { key: 'persona_production_…' } },
};
