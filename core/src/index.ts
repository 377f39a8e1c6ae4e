export { analyze, type AnalyzeHost, type AnalyzeSource } from './analyze.js';
export { hasEvidence } from './evidence.js';
export * from './model.js';
export { print } from './print.js';
export type { CalleeSetting, ClientSetting, PersonaSettings, WrapperSetting } from './settings.js';
