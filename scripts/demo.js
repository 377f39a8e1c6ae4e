/**
 * `npm run demo`: lints the example service with the real `persona-lint` command and shows what it finds; then loses an
 * answer of the simulator and shows what an idempotency key is good for.
 */
import { bold, lint, renderFinding } from './findings.js';
import { build, install, runMain } from './workspace.js';

const NEXT = `What to try next
  npm run persona-lint -- path/to/your/repository       lint your own code, no set-up needed
  npm run persona-lint -- examples --print-model        see what is known about each Persona call
  npm run persona-lint -- examples --apply-suggestions  see each repair as a diff before it is made
  npx persona-sim --fault "lose-answer POST count=1"    the simulator, for your own tests: simulator/README.md
  examples/README.md                                    what the service does well and badly, and why
  eslint-plugin/docs/rules/                             one page for each rule`;

await runMain(async () => {
  install();
  build();
  const findings = lint(['examples']);
  const color = process.stdout.isTTY && !process.env['NO_COLOR'];

  console.log('persona-lint examples\n');
  for (const finding of findings) console.log(`${await renderFinding(finding, { color })}\n`);

  const heading = color ? bold : (/** @type {string} */ text) => text;
  console.log(heading('By rule'));
  console.log(countBy(findings, ({ ruleId }) => ruleId ?? 'problem'));
  console.log(`\n${heading('By file')}`);
  console.log(countBy(findings, ({ file }) => file));
  console.log(`\n${findings.length} findings\n`);

  // Loaded now, as it was built a moment ago.
  const { showLostAnswer } = await import('./demo-simulator.js');
  const { text, isRight } = await showLostAnswer();
  console.log(`${text}\n\n${NEXT}`);
  if (!isRight) {
    console.error('\nA key did not do its work: one inquiry was due with it, and two without.');
    process.exitCode = 1;
  }

  if (findings.length === 0) {
    console.error(
      '\nThe example service is known to misuse Persona, so no finding at all is wrong.',
    );
    process.exitCode = 1;
  }
});

/**
 * @param {import('./findings.js').Finding[]} findings
 * @param {(finding: import('./findings.js').Finding) => string} getName
 * @returns {string} one line for each name, most findings first
 */
function countBy(findings, getName) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const finding of findings) {
    counts.set(getName(finding), (counts.get(getName(finding)) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'))
    .map(([name, count]) => `${String(count).padStart(4)}  ${name}`)
    .join('\n');
}
