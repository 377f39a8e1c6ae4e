/**
 * SARIF 2.1.0, for code scanning dashboards and editors: results with rules, trails and repairs.
 * Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ESLint, Linter } from 'eslint';
import type { FindingTrail } from '../../finding-listener.js';
import { PRESETS } from '../../generated/presets.js';
import { RULES } from '../../generated/rules.js';
import { VERSION } from '../../generated/version.js';
import { REPOSITORY } from '../../repository.js';
import { splitMark } from '../byte-order-mark.js';
import { createOffsets, type Offsets } from './offsets.js';
import { toRelative } from './paths.js';
import type { Report } from './report.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = 'ROOT';

export function formatSarif(report: Report): string {
  const { results, cwd } = report;
  const failures = results.flatMap((result) =>
    result.messages.filter(isFatal).map((message) => ({ result, message })),
  );
  const run = {
    tool: {
      driver: {
        name: 'persona-lint',
        semanticVersion: VERSION,
        informationUri: REPOSITORY,
        rules: RULES.map(toRule),
      },
    },
    originalUriBaseIds: { [ROOT]: { uri: pathToFileURL(cwd + path.sep).href } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ result, message }) => ({
          level: 'error',
          message: { text: message.message },
          locations: [{ physicalLocation: toPhysical(result.filePath, cwd, toRegion(message)) }],
        })),
      },
    ],
    results: results.flatMap((result) => toResults(result, report)),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

function toRule(rule: (typeof RULES)[number]): object {
  const { description, url } = rule.meta.docs;
  const id = `persona/${rule.name}`;
  const presets: Readonly<Record<string, unknown>> = PRESETS.strict;
  return {
    id,
    name: toPascal(rule.name),
    shortDescription: { text: `${description}.` },
    helpUri: url,
    defaultConfiguration: { level: presets[id] === undefined ? 'none' : 'error' },
  };
}

function toResults(result: ESLint.LintResult, { cwd, trails }: Report): object[] {
  const offsets = createOffsets(splitMark(result.source ?? result.output ?? '').body);
  const ids = RULES.map((rule) => `persona/${rule.name}`);
  return result.messages
    .filter((message) => !isFatal(message))
    .map((message) => {
      const trail = trails.find((each) => isTrailOf(each, message, result.filePath));
      const related = (trail?.steps ?? []).map((step, index) => ({
        id: index + 1,
        message: { text: step.text },
        physicalLocation: toPhysical(step.place.file, cwd, {
          startLine: step.place.line,
          startColumn: step.place.column + 1,
        }),
      }));
      const fixes = toFixes(message, result.filePath, cwd, offsets);
      return {
        ruleId: message.ruleId,
        ruleIndex: ids.indexOf(message.ruleId ?? ''),
        level: message.severity === 2 ? 'error' : 'warning',
        message: { text: message.message },
        locations: [{ physicalLocation: toPhysical(result.filePath, cwd, toRegion(message)) }],
        ...(related.length > 0 ? { relatedLocations: related } : {}),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    });
}

function isFatal({ fatal }: Linter.LintMessage): boolean {
  return fatal === true;
}

function isTrailOf(trail: FindingTrail, message: Linter.LintMessage, file: string): boolean {
  const isSameStart = trail.line === message.line && trail.column === message.column;
  return isSameStart && trail.ruleId === message.ruleId && trail.file === file;
}

function toFixes(
  message: Linter.LintMessage,
  file: string,
  cwd: string,
  offsets: Offsets,
): object[] {
  const own = message.fix === undefined ? [] : [{ desc: 'Fix', fix: message.fix }];
  return [...own, ...(message.suggestions ?? [])].map(({ desc, fix }) => ({
    description: { text: desc },
    artifactChanges: [
      {
        artifactLocation: toArtifact(file, cwd),
        replacements: [
          {
            deletedRegion: offsets.toRegion(fix.range[0], fix.range[1]),
            ...(fix.text === '' ? {} : { insertedContent: { text: fix.text } }),
          },
        ],
      },
    ],
  }));
}

function toRegion({ line, column, endLine, endColumn }: Linter.LintMessage): object {
  return {
    startLine: Math.max(1, line),
    startColumn: Math.max(1, column),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function toPhysical(file: string, cwd: string, region: object): object {
  return { artifactLocation: toArtifact(file, cwd), region };
}

function toArtifact(file: string, cwd: string): object {
  const shown = toRelative(file, cwd);
  if (path.isAbsolute(shown)) return { uri: pathToFileURL(file).href };
  return { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function toPascal(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
