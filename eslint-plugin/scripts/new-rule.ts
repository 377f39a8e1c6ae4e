/**
 * `npm run new-rule no-something`: the rule, its test and its doc page, ready to be filled in, and the
 * lists that name it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { generate } from './generate.js';
import { PLUGIN, toExportName } from './rule-files.js';

const NAME = /^(?:no|require|prefer)(?:-[a-z]+)+$/;

const [name = ''] = process.argv.slice(2);
if (!NAME.test(name)) {
  console.error('Usage: npm run new-rule <name>, such as no-stale-key or require-request-timeout');
  console.error(
    'Names start with no-, require- or prefer- and are lower-case words joined by hyphens.',
  );
  process.exitCode = 2;
} else {
  await scaffold(name);
}

async function scaffold(rule: string): Promise<void> {
  const files = {
    [`src/rules/${rule}.ts`]: toRule(rule),
    [`test/rules/${rule}.test.ts`]: toTest(rule),
    [`docs/rules/${rule}.md`]: toDoc(),
  };
  const taken = Object.keys(files).filter((file) => existsSync(path.join(PLUGIN, file)));
  if (taken.length > 0) {
    console.error(`There already: ${taken.join(', ')}`);
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of Object.entries(files)) {
    const filepath = path.join(PLUGIN, file);
    const options = await resolveConfig(filepath);
    writeFileSync(filepath, await format(text, { ...options, filepath }));
  }
  const generated = await generate({ check: false });
  console.log(`Written: ${[...Object.keys(files), ...generated].join(', ')}`);
  console.log('Next: describe the rule, write its valid and invalid cases, then its check.');
  console.log(`npm test passes once the examples in docs/rules/${rule}.md are filled in, too.`);
}

function toRule(rule: string): string {
  return `/**
 * Reports TODO.
 * Not here: TODO, the rule next to it.
 */
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const ${toExportName(rule)} = createPersonaRule({
  name: '${rule}',
  meta: {
    docs: {
      description: 'TODO in one sentence without a full stop',
      preset: 'strict',
    },
    messages: {
      found: '{{endpoint}} TODO what happens at run time. TODO what to do',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const call of file.calls) {
      if (call.method !== 'TODO') continue;
      report({ messageId: 'found', call, data: { endpoint: getEndpoint(call) } });
    }
  },
});
`;
}

function toTest(rule: string): string {
  return `import { ${toExportName(rule)} } from '../../src/rules/${rule}.js';
import { testRule } from '../rule-tester.js';

testRule(${toExportName(rule)}, {
  // Beside each invalid case its nearest valid twin.
  valid: [
    \`await fetch('https://api.withpersona.com/api/v1/inquiries/inq_1');\`,
  ],
  invalid: [],
});
`;
}

function toDoc(): string {
  return `<!-- generated:head -->

<!-- /generated:head -->

## What happens at run time

TODO, with the reason from Persona's documentation.

## Examples

\`\`\`ts incorrect
// TODO
\`\`\`

\`\`\`ts correct
// TODO
\`\`\`

## Sources

- TODO the page of Persona's documentation
`;
}
