/**
 * What a host of the rules needs beside the plugin: the model that the rules have read, the modules they follow, a parser,
 * and which files are none of their business. Not here: the plugin itself (`index.ts`). Used by the language server.
 */
export {
  endEditing,
  forgetAnalysis,
  getAnalysis,
  mayCallPersona,
  startEditing,
  type Analysis,
} from './analysis.js';
export { EXTENSIONS, findFiles } from './cli/find-files.js';
export { PRESETS } from './generated/presets.js';
export { RULES } from './generated/rules.js';
export { VERSION } from './generated/version.js';
export { isIgnored } from './ignored-files.js';
export {
  closeBuffer,
  fileChanged,
  getFileModules,
  openBuffer,
  type FileModules,
} from './modules/file-modules.js';
export { parseScript, type ParsedScript } from './modules/parse-module.js';
export { loadParser } from './parser/component-parsers.js';
export { parse, parser, parseThoroughly, type Parsed } from './parser/parser.js';
