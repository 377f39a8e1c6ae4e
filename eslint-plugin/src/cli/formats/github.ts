/**
 * Workflow commands that GitHub turns into annotations of a pull request.
 * Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import { toRelative } from './paths.js';
import type { Report } from './report.js';

export function formatGithub({ results, cwd }: Report): string {
  const commands = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => {
      const { severity, line, column, endLine, endColumn, ruleId } = message;
      const properties = {
        file: toRelative(filePath, cwd),
        line: Math.max(1, line),
        col: Math.max(1, column),
        endLine,
        // GitHub wants columns of one line only.
        endColumn: endLine === line ? endColumn : undefined,
        title: ruleId ?? 'persona-lint',
      };
      const list = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      const command = severity === 2 ? 'error' : 'warning';
      return `::${command} ${list.join(',')}::${escapeText(message.message)}`;
    }),
  );
  return commands.join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
