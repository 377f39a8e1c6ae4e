#!/usr/bin/env node
/**
 * The `persona-sim` command: starts a simulator, prints where it listens, and ends with 1 when `--strict` saw misuse.
 */
import { appendFileSync } from 'node:fs';
import { createSimulator } from '../simulator.js';
import type { Simulator } from '../simulator.js';
import { readCommandLine } from './command-line.js';
import type { CommandLine } from './command-line.js';

const commandLine = readCommandLine(process.argv);
const simulator = await start(commandLine);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop(simulator, commandLine));

async function start({ options, journal, isJson }: CommandLine): Promise<Simulator> {
  try {
    const simulator = createSimulator({
      ...options,
      ...(journal !== undefined && { onJournalLine: (line) => writeLine(journal, line) }),
    });
    const address = await simulator.listen();
    const text = `persona-sim listens on ${address}; use it in place of Persona's address.`;
    console.log(isJson ? JSON.stringify({ address }) : text);
    return simulator;
  } catch (error) {
    console.error(`persona-sim: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

function writeLine(file: string, line: string): void {
  if (file === '-') process.stderr.write(`${line}\n`);
  else appendFileSync(file, `${line}\n`);
}

async function stop(simulator: Simulator, { options }: CommandLine): Promise<void> {
  const verdicts = simulator.journal.verdicts();
  await simulator.close();
  for (const { rule, message } of verdicts) console.error(`${rule}: ${message}`);
  process.exitCode = options.strict === true && verdicts.length > 0 ? 1 : 0;
}
