/**
 * Which rules run on a document, with which options and settings: the workspace's ESLint configuration where it uses the
 * plugin, otherwise the client's settings. Also whether anything is shown at all. Kept until something changes.
 */
import path from 'node:path';
import { isIgnored } from 'eslint-plugin-persona/host';
import { checkClientSettings, type CheckedSettings } from './client-settings.js';
import type { LintConfig } from './lint.js';
import type { ClientSettings, FileStatus } from './protocol.js';
import { toFile } from './uris.js';
import { WorkspaceEslints, type EslintAnswer } from './workspace-eslint.js';

export interface DocumentConfig extends LintConfig {
  readonly client: ClientSettings;
  readonly source: FileStatus['configuration'];
  /** `shown`: its findings are reported. */
  readonly show: 'shown' | 'standing-back' | 'off' | 'ignored';
  /** In words, for the log and the status. */
  readonly problems: readonly string[];
}

export interface ConfigurationHost {
  /** The client's section for a resource; undefined where it has none. */
  getClientSettings(uri: string): Promise<unknown>;
  /** Absolute paths. */
  getFolders(): readonly string[];
  isTrusted(): boolean;
  isEslintExtensionActive(): boolean;
}

export class Configuration {
  readonly #host: ConfigurationHost;
  readonly #eslints = new WorkspaceEslints();
  readonly #client = new Map<string, Promise<CheckedSettings>>();
  readonly #documents = new Map<string, Promise<DocumentConfig>>();

  constructor(host: ConfigurationHost) {
    this.#host = host;
  }

  /** Everything is asked for again. */
  forgetAll(): void {
    this.#eslints.forgetAll();
    this.#client.clear();
    this.#documents.clear();
  }

  forget(uri: string): void {
    this.#documents.delete(uri);
    this.#client.delete(uri);
  }

  get(uri: string, languageId?: string): Promise<DocumentConfig> {
    const known = this.#documents.get(uri);
    if (known !== undefined) return known;
    const config = this.#make(uri, toFile(uri, languageId));
    this.#documents.set(uri, config);
    return config;
  }

  async #make(uri: string, file: string): Promise<DocumentConfig> {
    const checked = await this.#getClient(uri);
    const root = this.#findRoot(file);
    const answer: EslintAnswer =
      this.#host.isTrusted() && uri.startsWith('file:') && root !== undefined
        ? await this.#eslints.ask(file, root)
        : { kind: 'none' };
    const config = toConfig(answer, checked, root ?? path.parse(file).root);
    if (isIgnored(file, config.cwd, config.settings?.ignore)) return { ...config, show: 'ignored' };
    const standsBack =
      checked.run === 'auto' && config.source === 'eslint' && this.#host.isEslintExtensionActive();
    return standsBack && config.show === 'shown' ? { ...config, show: 'standing-back' } : config;
  }

  #getClient(uri: string): Promise<CheckedSettings> {
    const known = this.#client.get(uri);
    if (known !== undefined) return known;
    const checked = this.#host
      .getClientSettings(uri)
      .catch(() => undefined)
      .then(checkClientSettings);
    this.#client.set(uri, checked);
    return checked;
  }

  /** The innermost folder of the workspace that holds the file. */
  #findRoot(file: string): string | undefined {
    return [...this.#host.getFolders()]
      .filter((folder) => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))
      .sort((a, b) => b.length - a.length)[0];
  }
}

function toConfig(answer: EslintAnswer, checked: CheckedSettings, root: string): DocumentConfig {
  const { client, run } = checked;
  const show = run === 'off' ? 'off' : 'shown';
  const isDefault = Object.keys(client).every((name) => name === 'lint' || name === 'enable');
  const byClient: DocumentConfig = {
    ...{ client, show, cwd: root, rules: checked.rules, settings: checked.settings },
    ...{ source: isDefault ? 'default' : 'client', problems: checked.problems },
  };
  switch (answer.kind) {
    case 'none':
      return byClient;
    case 'failed': {
      const reason = `The workspace's ESLint configuration cannot be used: ${answer.reason}`;
      return { ...byClient, problems: [...byClient.problems, reason] };
    }
    case 'ignored':
      return { ...byClient, cwd: answer.folder, source: 'eslint', show: 'ignored' };
    case 'config': {
      const { folder, rules, settings, problems } = answer;
      return {
        ...{ client, show, cwd: folder, rules, settings, source: 'eslint' },
        problems: [...checked.problems, ...problems],
      };
    }
  }
}
