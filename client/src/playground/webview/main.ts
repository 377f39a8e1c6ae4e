/**
 * The root of the panel: takes views from the extension host, passes messages on, arranges the parts. Keeps nothing that
 * the host does not know but which tab is open. Loaded by the webview only.
 */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { readHostMessage, type OperationEntry, type PanelMessage, type View } from '../protocol.js';
import './answer-view.js';
import './attempt-history.js';
import './attempt-timeline.js';
import './endpoint-picker.js';
import type { JsonEditor } from './json-editor.js';
import './json-editor.js';
import type { KeyPanel } from './key-panel.js';
import './key-panel.js';
import { layout } from './layout.js';
import { MESSAGE_EVENT, post } from './message.js';
import './request-form.js';
import { shared } from './styles.js';
import './tab-list.js';
import type { Tab } from './tab-list.js';
import { announce, toEnvironmentText } from './view-words.js';

interface Host {
  postMessage(message: PanelMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

const COPY_TARGETS = [
  ['', 'Copy as …'],
  ['fetch', 'fetch'],
  ['axios', 'axios'],
  ['got', 'got'],
  ['ky', 'ky'],
  ['curl', 'curl'],
  ['http', '.http'],
] as const;

export class PlaygroundPanel extends LitElement {
  static override styles = [shared, layout];
  static override properties = {
    view: { state: true },
    operations: { state: true },
    body: { state: true },
    tab: { state: true },
    side: { state: true },
    said: { state: true },
  };
  declare view: View | undefined;
  declare operations: readonly OperationEntry[];
  declare body: { readonly attempt: number; readonly text: string } | undefined;
  declare tab: string;
  declare side: string;
  /** For a screen reader, because the window's own word about it is not read. */
  declare said: string;
  /** Where the keyboard was when the window lost it. */
  #left: HTMLElement | undefined;

  constructor() {
    super();
    const saved = host.getState() as { tab?: string; side?: string } | undefined;
    this.operations = [];
    this.said = '';
    this.tab = saved?.tab ?? 'json';
    this.side = saved?.side ?? 'timeline';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', ({ data }) => this.#receive(data));
    this.addEventListener(MESSAGE_EVENT, (event) => {
      const { detail } = event as CustomEvent<PanelMessage>;
      this.said = detail.type === 'copy' || detail.type === 'copy-as' ? 'Copied' : '';
      host.postMessage(detail);
    });
    this.addEventListener(
      'reveal',
      (event) => void this.#reveal((event as CustomEvent<string>).detail),
    );
    this.addEventListener('focusout', (event) => {
      const [left] = event.composedPath();
      if (event.relatedTarget === null && left instanceof HTMLElement) this.#left = left;
    });
    window.addEventListener('focus', () => void this.#comeBack());
    this.addEventListener('keydown', (event) => this.#press(event), { capture: true });
    host.postMessage({ type: 'ready' });
  }

  override render(): TemplateResult {
    const { view } = this;
    if (view === undefined) return html`<p class="quiet">Loading …</p>`;
    return html`${this.#top(view)}
      <p class="visually-hidden" role="status">${announce(view)}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      <div class="columns">
        <main class="request" aria-label="Request">
          ${this.#address(view)} ${this.#parts(view)}
          <key-panel .view=${view}></key-panel>
        </main>
        <aside class="results" aria-label="Attempts and answers">${this.#results(view)}</aside>
      </div>`;
  }

  #top(view: View): TemplateResult {
    const { environment, environments, hasApiKey, notice } = view;
    const isReal = environment.kind === 'production' || environment.kind === 'added';
    return html`<header class=${isReal ? 'real' : ''}>
        <h1 class="visually-hidden">Persona playground</h1>
        <vscode-single-select
          label="Environment"
          .value=${environment.id}
          @change=${(event: Event) =>
            post(this, { type: 'environment', id: (event.target as HTMLInputElement).value })}
        >
          ${environments.map(
            ({ id, label }) =>
              html`<vscode-option value=${id} ?selected=${id === environment.id}
                >${label}</vscode-option
              >`,
          )}
        </vscode-single-select>
        <span class="about">${toEnvironmentText(view)}</span>
        <span class="grow"></span>
        ${
          environment.kind === 'simulator'
            ? html`<button class="plain" @click=${() => post(this, { type: 'reset-simulator' })}>
                Reset the simulator
              </button>`
            : html`<vscode-button
                ?secondary=${hasApiKey}
                @click=${() => post(this, { type: hasApiKey ? 'forget-key' : 'store-key' })}
                >${hasApiKey ? 'Forget the API key' : 'Store an API key'}</vscode-button
              >`
        }
      </header>
      ${
        notice === undefined
          ? nothing
          : html`<p
              class="notice ${notice.tone === 'error' ? 'tone-bad' : 'tone-neutral'}"
              role="alert"
            >
              ${notice.text}
            </p>`
      }`;
  }

  #address(view: View): TemplateResult {
    const { operation } = view;
    return html`<endpoint-picker
        .operations=${this.operations}
        .current=${operation.id}
      ></endpoint-picker>
      <p class="purpose">
        ${operation.purpose}
        ${
          operation.docsUrl === undefined
            ? nothing
            : html`<button
                class="plain"
                @click=${() => post(this, { type: 'open-link', url: operation.docsUrl ?? '' })}
              >
                Documentation
              </button>`
        }
        ${operation.irreversible ? html`<strong class="danger">This cannot be undone.</strong>` : nothing}
      </p>
      ${
        operation.parameters.some((one) => one.in === 'path')
          ? html`<request-form .view=${view} place="params"></request-form>`
          : nothing
      }
      <div class="row tools">
        <code class="grow target">${operation.method} ${view.target}</code>
        <vscode-single-select label="Copy as code" .value=${''} @change=${this.#copyAs}>
          ${COPY_TARGETS.map(
            ([value, label]) => html`<vscode-option value=${value}>${label}</vscode-option>`,
          )}
        </vscode-single-select>
        <button class="plain" @click=${() => post(this, { type: 'import' })}>Import</button>
        <button class="plain" @click=${() => post(this, { type: 'save-http' })}>
          Save as .http
        </button>
      </div>`;
  }

  #parts(view: View): TemplateResult {
    const { operation, problems } = view;
    const has = (place: string): boolean => operation.parameters.some((one) => one.in === place);
    const tabs: Tab[] = [
      ...(operation.takesBody
        ? [
            { id: 'json', label: 'JSON' },
            { id: 'form', label: 'Form' },
          ]
        : []),
      ...(has('query') ? [{ id: 'query', label: 'Query' }] : []),
      { id: 'headers', label: 'Headers' },
      { id: 'docs', label: 'Documentation' },
    ];
    const tab = tabs.some(({ id }) => id === this.tab) ? this.tab : (tabs[0]?.id ?? 'headers');
    const errors = problems.filter(({ severity }) => severity !== 'hint');
    return html`<section>
      <tab-list .tabs=${tabs} .current=${tab} label="Request" @pick=${this.#pickTab}></tab-list>
      <div
        class="part"
        role="tabpanel"
        aria-label=${tabs.find(({ id }) => id === tab)?.label ?? ''}
      >
        ${this.#part(view, tab)}
      </div>
      ${
        errors.length === 0
          ? nothing
          : html`<ul class="problems" aria-label="Problems">
              ${errors.map(
                ({ severity, message, field }) =>
                  html`<li class=${severity === 'error' ? 'tone-bad' : 'tone-warning'}>
                    <button
                      class="plain"
                      @click=${() => this.#reveal(field.replace(/^body\.?/, ''))}
                    >
                      ${message}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  #part(view: View, tab: string): TemplateResult {
    switch (tab) {
      case 'json':
        return html`<json-editor
          label="Body of the request"
          .text=${view.body}
          .revision=${view.bodyRevision}
          .parameters=${view.operation.parameters}
          .problems=${view.problems}
          @edit=${(event: CustomEvent<string>) => post(this, { type: 'body', text: event.detail })}
        ></json-editor>`;
      case 'form':
        return html`<request-form .view=${view} place="body"></request-form>`;
      case 'query':
        return html`<request-form .view=${view} place="query"></request-form>`;
      case 'headers':
        return html`<request-form .view=${view} place="headers"></request-form>`;
      default:
        return html`<markdown-text .text=${view.operation.docs}></markdown-text>`;
    }
  }

  #results(view: View): TemplateResult {
    const { attempts, thread, selected } = view;
    const tabs: Tab[] = [
      { id: 'timeline', label: 'This request' },
      { id: 'history', label: `History (${attempts.length})` },
    ];
    if (this.side === 'history') {
      return html`<tab-list
          .tabs=${tabs}
          .current=${'history'}
          label="Attempts"
          @pick=${this.#pickSide}
        >
        </tab-list>
        <div role="tabpanel" aria-label="History">
          <attempt-history .attempts=${attempts} .selected=${selected}></attempt-history>
          ${this.#answer(view)}
        </div>`;
    }
    const own = attempts.filter((one) => one.thread === thread);
    return html`<tab-list
        .tabs=${tabs}
        .current=${'timeline'}
        label="Attempts"
        @pick=${this.#pickSide}
      >
      </tab-list>
      <div role="tabpanel" aria-label="This request">
        <attempt-timeline .attempts=${own} .selected=${selected}></attempt-timeline>
        ${own.some(({ id }) => id === selected) ? this.#answer(view) : nothing}
      </div>`;
  }

  #answer({ attempts, selected, throttleShare }: View): TemplateResult | typeof nothing {
    const attempt = attempts.find(({ id }) => id === selected);
    if (attempt === undefined) return nothing;
    const text = this.body?.attempt === attempt.id ? this.body.text : undefined;
    return html`<section class="answer" aria-label="Answer to attempt ${attempt.id}">
      <answer-view .attempt=${attempt} .body=${text} .share=${throttleShare}></answer-view>
    </section>`;
  }

  #pickTab(event: CustomEvent<string>): void {
    this.tab = event.detail;
    host.setState({ tab: this.tab, side: this.side });
  }

  #pickSide(event: CustomEvent<string>): void {
    this.side = event.detail;
    host.setState({ tab: this.tab, side: this.side });
  }

  #copyAs(event: Event): void {
    const select = event.target as HTMLInputElement;
    const target = COPY_TARGETS.find(([value]) => value === select.value)?.[0] ?? '';
    if (target !== '') post(this, { type: 'copy-as', target });
    select.value = '';
  }

  /** Sends from anywhere; a key that was sent stays, so nothing is done twice. */
  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.view === undefined || this.view.running) return;
    commit();
    const cause = this.view.isKeyUsed && this.view.operation.takesKey ? 'same-key' : 'send';
    post(this, { type: 'send', cause, fault: 'none' });
  }

  async #reveal(path: string): Promise<void> {
    if (this.view?.operation.takesBody !== true) return;
    this.tab = 'json';
    await this.updateComplete;
    const editor = this.renderRoot.querySelector<JsonEditor>('json-editor');
    await editor?.updateComplete;
    editor?.reveal(path);
  }

  /** A dialog of the window takes the focus away and gives it back to nothing in particular. */
  async #comeBack(): Promise<void> {
    if (this.#left === undefined || document.activeElement !== document.body) return;
    if (this.#left.isConnected) this.#left.focus({ preventScroll: true });
    else await this.#keepFocus();
  }

  /** The keyboard goes on where the buttons are when what it was at is gone. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    await this.renderRoot.querySelector<KeyPanel>('key-panel')?.focusNext();
  }

  #receive(data: unknown): void {
    const message = readHostMessage(data);
    switch (message?.type) {
      case 'catalogue':
        this.operations = message.operations;
        return;
      case 'view': {
        const { activeElement, body } = document;
        this.view = message.view;
        if (activeElement !== body) void this.#keepFocus();
        return;
      }
      case 'answer-body':
        this.body = message;
        return;
      case undefined:
        return;
    }
  }
}

/** A field tells its value when it is left: leaves it and comes back. */
function commit(): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLInputElement)) return;
  active.blur();
  active.focus();
}

customElements.define('playground-panel', PlaygroundPanel);
