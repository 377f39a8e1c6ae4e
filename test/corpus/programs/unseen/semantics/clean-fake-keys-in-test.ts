export const FAKE = {
  sandbox: "persona_sandbox_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
  prod: `persona_production_${"0".repeat(8)}`,
  doc: "persona_production_<your key>",
};
