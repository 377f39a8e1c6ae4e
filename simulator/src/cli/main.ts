#!/usr/bin/env node
/**
 * The `persona-sim` command: starts a simulator and prints where it listens.
 */
import { Command } from 'commander';
import { createSimulator } from '../simulator.js';

interface Options {
  readonly port: string;
  readonly seed: string;
  readonly json?: true;
}

const program = new Command('persona-sim')
  .description('A local Persona for tests')
  .option('--port <number>', 'port to listen on, 0 for a free one', '4010')
  .option('--seed <number>', 'ids and faults follow from it', '1')
  .option('--json', 'print the address as JSON');

const options = program.parse().opts<Options>();
const simulator = createSimulator({ port: Number(options.port), seed: Number(options.seed) });
const address = await simulator.listen();
console.log(options.json ? JSON.stringify({ address }) : `persona-sim listens on ${address}`);
