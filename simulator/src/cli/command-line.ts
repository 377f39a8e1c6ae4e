/**
 * Reads the command line of `persona-sim` into the options of a simulator.
 */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { PERSONA_VERSIONS } from '@persona-lint/api';
import type { ApiKeyOptions } from '../engine/callers.js';
import { FAULT_KINDS, FaultRuleError, parseFaultRule, readFaultRule } from '../faults/rule.js';
import type { FaultRule } from '../faults/rule.js';
import type { SimulatorOptions, WebhookOptions } from '../options.js';
import { SWITCH_VALUES } from '../switches.js';
import type { Switches } from '../switches.js';
import { createClock } from '../world/clock.js';

export interface CommandLine {
  readonly options: SimulatorOptions;
  /** File of the journal, `-` for standard error. */
  readonly journal: string | undefined;
  readonly isJson: boolean;
}

interface Flags {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly json?: true;
  readonly fault?: readonly FaultRule[];
  readonly faults?: readonly FaultRule[];
  readonly journal?: string;
  readonly state?: string;
  readonly strict?: true;
  readonly switch?: Partial<Switches>;
  readonly rateLimit?: number;
  readonly quota?: Readonly<Record<string, number>>;
  readonly clock: 'real' | 'manual';
  readonly webhook?: readonly WebhookOptions[];
  readonly webhookSecret?: string;
  readonly apiKeys?: readonly ApiKeyOptions[];
  readonly apiVersion?: string;
}

const SWITCHES = Object.entries(SWITCH_VALUES)
  .map(([name, values]) => `  ${name}=${values.join('|')}`)
  .join('\n');

const HELP = `
Faults, each "<kind> [method] [path] [name=value …]":
  ${FAULT_KINDS.join(', ')}
  count, skip, probability, milliseconds, status, stage=before|instead|after, event
  persona-sim --fault "lose-answer POST count=1"

Switches, for what Persona leaves undocumented (the default first):
${SWITCHES}`;

/** Prints help or what is wrong, and ends the process, when there is nothing to start. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const flags = createCommand().parse(argv).opts<Flags>();
  const { port, host, seed, clock, strict, state, rateLimit, quota } = flags;
  const { webhookSecret: secret } = flags;
  const options: SimulatorOptions = {
    ...{ port, host, seed },
    clock: createClock({ mode: clock }),
    faults: [...(flags.fault ?? []), ...(flags.faults ?? [])],
    switches: flags.switch ?? {},
    webhooks: (flags.webhook ?? []).map((each) =>
      secret === undefined ? each : { ...each, secret },
    ),
    limits: {
      ...(rateLimit !== undefined && { requests: rateLimit }),
      ...(quota && { quotas: quota }),
    },
    ...(strict && { strict }),
    ...(state !== undefined && { stateFile: state }),
    ...(flags.apiKeys && { apiKeys: flags.apiKeys }),
    ...(flags.apiVersion !== undefined && { version: flags.apiVersion }),
  };
  return { options, journal: flags.journal, isJson: flags.json === true };
}

function createCommand(): Command {
  return new Command('persona-sim')
    .description('A local Persona for tests: real idempotency keys, rate limits, webhooks, faults')
    .option('--port <number>', 'port to listen on, 0 for a free one', toWhole, 4010)
    .option('--host <address>', 'address to listen on; only this machine by default', '127.0.0.1')
    .option('--seed <number>', 'ids and faults follow from it', toWhole, 1)
    .option('--json', 'print the address as JSON')
    .option('--fault <rule>', 'something that goes wrong, see below; may be repeated', toFaults)
    .option('--faults <file>', 'JSON file with a list of such rules', toFaultFile)
    .option('--strict', 'report misuse that was observed, and end with 1')
    .option('--journal <file>', 'write one JSON line for each request, "-" for standard error')
    .option('--state <file>', 'keep objects and keys in this file')
    .option('--switch <name=value>', 'see below; may be repeated', toSwitches)
    .option('--rate-limit <number>', 'requests a minute in an environment, 300 by default', toWhole)
    .option('--quota <name=number>', 'objects a minute (create_inquiry=150)', toQuotas)
    .option('--webhook <url>', 'deliver all events to this receiver', toWebhooks)
    .option('--webhook-secret <secret>', 'what their deliveries are signed with')
    .option('--api-keys <file>', 'JSON file with the only API keys to accept', toJsonFile)
    .addOption(new Option('--api-version <date>', 'default version').choices(PERSONA_VERSIONS))
    .addOption(
      new Option('--clock <mode>', 'manual stands still until it is advanced')
        .choices(['real', 'manual'])
        .default('real'),
    )
    .addHelpText('after', HELP);
}

function toWhole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function toFaults(text: string, before: readonly FaultRule[] = []): readonly FaultRule[] {
  return [...before, guard(() => parseFaultRule(text))];
}

function toFaultFile(file: string): readonly FaultRule[] {
  const rules = toJsonFile(file);
  if (!Array.isArray(rules)) throw new InvalidArgumentError('The file must hold a list.');
  return rules.map((rule) => guard(() => readFaultRule(rule)));
}

function guard(read: () => FaultRule): FaultRule {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultRuleError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function toJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function toSwitches(text: string, before: Partial<Switches> = {}): Partial<Switches> {
  const [name = '', value] = text.split('=', 2);
  if (!Object.hasOwn(SWITCH_VALUES, name)) throw new InvalidArgumentError(`No switch ${name}.`);
  const values: readonly (string | number)[] = SWITCH_VALUES[name as keyof Switches];
  const found = values.find((each) => String(each) === value);
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${values.join(', ')}.`);
  return { ...before, [name]: found };
}

function toQuotas(text: string, before: Record<string, number> = {}): Record<string, number> {
  const [name = '', value = ''] = text.split('=', 2);
  return { ...before, [name]: toWhole(value) };
}

function toWebhooks(url: string, before: readonly WebhookOptions[] = []): WebhookOptions[] {
  return [...before, { url }];
}
