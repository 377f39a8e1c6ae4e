/** `persona/status`: what a client shows about a file, in data and in words. */
import { VERSION } from 'eslint-plugin-persona/host';
import type { Linter } from 'eslint';
import type { LintedDocument } from './documents.js';
import type { FileStatus } from './protocol.js';

export function toStatus({ model, config, state, ms }: LintedDocument): FileStatus {
  const { uri, version, parsed, findings } = model;
  const calls = parsed?.model.calls.filter(({ decided }) => decided === 'here').length ?? 0;
  return {
    ...{ uri, version, state, calls },
    detail: [toDetail(state), ...config.problems].filter((each) => each !== '').join('\n'),
    serverVersion: VERSION,
    rulesOn: state === 'off' || state === 'ignored' ? 0 : countOn(config.rules),
    findings: findings.length,
    configuration: config.source,
    lintMs: Math.round(ms * 10) / 10,
  };
}

function countOn(rules: Linter.RulesRecord): number {
  return Object.values(rules).filter((entry) => {
    const level: unknown = Array.isArray(entry) ? entry[0] : entry;
    return level !== 'off' && level !== 0;
  }).length;
}

function toDetail(state: FileStatus['state']): string {
  switch (state) {
    case 'active':
      return '';
    case 'idle':
      return 'Neither this file nor what it imports shows anything of Persona.';
    case 'standing-back':
      return "The ESLint extension shows the findings of this file, because the workspace's ESLint configuration uses the plugin.";
    case 'off':
      return 'Findings are switched off by persona.lint.run.';
    case 'ignored':
      return "This file is left out by settings.persona.ignore or by the workspace's ESLint configuration.";
    case 'syntax-error':
      return 'The text does not parse; what is shown belongs to the last text that did.';
    case 'unsupported':
      return 'Files of this kind or size are not looked at.';
    case 'error':
      return 'The file could not be checked; the output channel says why.';
  }
}
