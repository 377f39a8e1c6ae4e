export const EXAMPLES = [
  'persona_sandbox_YOURAPIKEY',
  'persona_production_00000000-0000-0000-0000-000000000000',
  'persona_sandbox_<your key>',
];
