/**
 * The manifest at the root, as far as it can be wrong without VS Code saying so: texts that are missing, commands that
 * nobody registers, files that do not exist, settings that are not current.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../scripts/generate.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope: string }>>;
    };
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>> };
      }[];
    }[];
  };
}

const text = read('package.json');
const manifest = JSON.parse(text) as Manifest;
const { commands, configuration, snippets, walkthroughs } = manifest.contributes;
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;

describe('the manifest of the extension', () => {
  it('is current, and so are the texts to translate', async () => {
    assert.deepEqual(await generate({ check: true }), []);
  });

  it('uses each text of package.nls.json, and no other', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, name = '']) => name);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  it('names files that exist', () => {
    const files = [
      manifest.icon,
      ...snippets.map((each) => each.path),
      ...walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ media }) => Object.values(media.image)),
      ),
    ];
    assert.ok(files.length > 4);
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });

  it('offers the commands that are registered, and no other', () => {
    const source = read('client/src/commands.ts')
      .replace('[SHOW_MODEL_COMMAND]', "'persona.showModel'")
      .replace('[OPEN_PLAYGROUND_COMMAND]', "'persona.openPlayground'");
    const registered = [...source.matchAll(/^ {4}'(persona\.\w+)': /gm)].map(([, name]) => name);
    assert.deepEqual(registered.sort(), commands.map(({ command }) => command).sort());
  });

  it('links commands that exist from the walkthrough and the empty view', () => {
    const known = new Set(commands.map(({ command }) => command));
    const linked = Object.values(texts).flatMap((each) =>
      [...each.matchAll(/\(command:([\w.]+)\)/g)].map(([, name = '']) => name),
    );
    assert.ok(linked.length > 4);
    assert.deepEqual(
      linked.filter((name) => name.startsWith('persona.') && !known.has(name)),
      [],
    );
  });

  it("has settings for each resource; only the trace and the playground's are not", () => {
    const scopes = Object.entries(configuration.properties).filter(
      ([, { scope }]) => scope !== 'resource',
    );
    assert.deepEqual(
      scopes.map(([name]) => name),
      ['persona.playground.hosts', 'persona.playground.timeout', 'persona.trace.server'],
    );
  });
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
