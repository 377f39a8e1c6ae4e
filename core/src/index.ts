export { analyze, type AnalyzeHost, type AnalyzeSource } from './analyze.js';
export { hasEvidence } from './evidence.js';
export * from './library/retry-libraries.js';
export * from './model.js';
export type { ModuleHost, ModuleScan, ModuleSummary } from './modules/module-host.js';
export { getReach, mentionsRequest, scanModule } from './modules/scan.js';
export { summarize } from './modules/summarize.js';
export { print } from './print.js';
export type { CalleeSetting, ClientSetting, PersonaSettings, WrapperSetting } from './settings.js';
