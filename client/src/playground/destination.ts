/**
 * Where a request found elsewhere will go, and the sentence that says so: it never goes elsewhere than its text says
 * without a word. Pure. Not here: reading the text (`import/`), sending.
 */
import type { Attempt } from './attempt.js';
import { isAllowedUrl, SIMULATOR, type Environment } from './environments.js';
import type { ImportedRequest } from './import/index.js';
import type { Notice } from './protocol.js';

export interface Destination {
  readonly environment: Environment;
  readonly notice: Notice;
}

/**
 * By the address in the text; by its API key where one address serves two environments. An address that is none of the
 * environments leads to the simulator, where it can do no harm.
 */
export function findDestination(
  { origin, keyEnvironment }: Pick<ImportedRequest, 'origin' | 'keyEnvironment'>,
  environments: readonly Environment[],
  current: Environment,
): Destination {
  if (origin === undefined) {
    return tell(current, 'info', `The text names no host. Send goes to ${current.label}.`);
  }
  const there = environments.filter((each) => isAllowedUrl(origin, each));
  const chosen =
    there.find(({ kind }) => kind === keyEnvironment) ??
    there.find(({ id }) => id === current.id) ??
    there[0];
  if (chosen === undefined) {
    const text = `${origin} is none of the environments here. Send goes to ${SIMULATOR.label} instead.`;
    return tell(SIMULATOR, 'error', `${text} ${getAdvice(origin, environments)}`);
  }
  const others = there.filter((each) => each !== chosen && keyEnvironment !== chosen.kind);
  const doubt =
    others.length === 0
      ? ''
      : ` The API key decides there; choose ${others.map(({ label }) => label).join(' or ')} above if that is meant.`;
  return tell(chosen, 'info', `Send goes to ${chosen.label}, as ${origin} says.${doubt}`);
}

/** An attempt of the history goes where it went, as long as that is there. */
export function findDestinationAgain(
  { id, environment }: Attempt,
  then: Environment | undefined,
): Destination {
  const text = `Loaded attempt ${id}. Send goes to ${(then ?? SIMULATOR).label}`;
  return then
    ? { environment: then, notice: { tone: 'info', text: `${text}, as it did.` } }
    : {
        environment: SIMULATOR,
        notice: { tone: 'error', text: `${text}: ${environment} is not there any more.` },
      };
}

function getAdvice(origin: string, environments: readonly Environment[]): string {
  if (!URL.canParse(origin)) return 'The text gives it no value.';
  return environments.every(({ kind }) => kind === 'simulator')
    ? 'There are no others until the workspace is trusted.'
    : 'Add it to the setting persona.playground.hosts to send there.';
}

function tell(environment: Environment, tone: Notice['tone'], text: string): Destination {
  return { environment, notice: { tone, text } };
}
