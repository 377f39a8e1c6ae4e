/**
 * Chooses one of all operations: a text field that searches, and a list below it. By keyboard as a combobox.
 */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { OperationEntry } from '../protocol.js';
import { post } from './message.js';
import { shared } from './styles.js';

export class EndpointPicker extends LitElement {
  static override styles = [
    shared,
    css`
      .box {
        position: relative;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 0 8px;
        background: var(--vscode-input-background);
        color: var(--vscode-input-foreground);
        border: 1px solid var(--vscode-input-border, var(--vscode-widget-border, transparent));
        border-radius: 4px;
      }
      .field:focus-within {
        outline: 1px solid var(--vscode-focusBorder);
        outline-offset: -1px;
      }
      input {
        flex: 1;
        min-width: 0;
        height: 30px;
        border: 0;
        background: none;
        color: inherit;
        font-family: var(--vscode-editor-font-family, monospace);
        font-size: 13px;
      }
      input:focus-visible {
        outline: none;
      }
      ul {
        position: absolute;
        z-index: 10;
        left: 0;
        right: 0;
        margin: 4px 0 0;
        padding: 4px;
        max-height: min(420px, 60vh);
        overflow-y: auto;
        list-style: none;
        background: var(--vscode-editorWidget-background);
        color: var(--vscode-editorWidget-foreground, inherit);
        border: 1px solid var(--vscode-widget-border, var(--vscode-panel-border, currentColor));
        border-radius: 6px;
        box-shadow: 0 4px 16px var(--vscode-widget-shadow, transparent);
      }
      li {
        display: grid;
        grid-template-columns: 54px 1fr;
        padding: 4px 8px;
        border-radius: 4px;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--vscode-list-activeSelectionBackground);
        color: var(--vscode-list-activeSelectionForeground);
        outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
      }
      li[aria-selected='true'] .quiet {
        color: inherit;
      }
      li .path {
        font-family: var(--vscode-editor-font-family, monospace);
        overflow-wrap: anywhere;
      }
      li .quiet {
        grid-column: 2;
        font-size: 12px;
      }
      .none {
        display: block;
        padding: 8px;
      }
    `,
  ];
  static override properties = {
    operations: { attribute: false },
    current: {},
    query: { state: true },
    active: { state: true },
  };
  declare operations: readonly OperationEntry[];
  declare current: string;
  /** Undefined while closed. */
  declare query: string | undefined;
  declare active: number;

  constructor() {
    super();
    this.operations = [];
    this.current = '';
    this.active = 0;
  }

  override render(): TemplateResult {
    const current = this.operations.find(({ id }) => id === this.current);
    const isOpen = this.query !== undefined;
    const found = isOpen ? this.#find() : [];
    return html`<div class="box">
      <div class="field">
        <span class="method">${current?.method}</span>
        <input
          role="combobox"
          aria-label="Endpoint: search by path, method or purpose"
          aria-expanded=${isOpen}
          aria-controls="list"
          aria-autocomplete="list"
          aria-activedescendant=${found.length > 0 ? `option-${this.active}` : nothing}
          spellcheck="false"
          autocomplete="off"
          placeholder="Search all operations"
          .value=${this.query ?? current?.path ?? ''}
          @focus=${this.#open}
          @click=${this.#open}
          @blur=${this.#close}
          @input=${this.#type}
          @keydown=${this.#press}
        />
        <span class="quiet" aria-hidden="true">${isOpen ? `${found.length}` : '⌄'}</span>
      </div>
      <ul id="list" role="listbox" aria-label="Operations" tabindex="-1" ?hidden=${!isOpen}>
        ${found.map((operation, index) => this.#option(operation, index))}
        ${
          isOpen && found.length === 0
            ? html`<li class="none" role="option" aria-selected="false">No operation has that.</li>`
            : nothing
        }
      </ul>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('active') || changed.has('query'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #option(operation: OperationEntry, index: number): TemplateResult {
    const { id, method, path, purpose, isHistorical } = operation;
    return html`<li
      id="option-${index}"
      role="option"
      aria-selected=${index === this.active}
      @mousedown=${(event: Event) => {
        event.preventDefault();
        void this.#pick(id);
      }}
    >
      <span class="method">${method}</span><span class="path">${path}</span>
      <span class="quiet">${purpose}${isHistorical ? ' Not in the current description.' : ''}</span>
    </li>`;
  }

  /** Each word has to stand somewhere in the operation. */
  #find(): readonly OperationEntry[] {
    const words = (this.query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return this.operations.filter(({ id, method, path, tag, purpose }) => {
      const text = `${method} ${path} ${id} ${tag} ${purpose}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }

  #open(event: Event): void {
    if (this.query !== undefined) return;
    this.query = '';
    this.active = Math.max(
      0,
      this.operations.findIndex(({ id }) => id === this.current),
    );
    (event.target as HTMLInputElement).select();
  }

  #close(): void {
    this.query = undefined;
  }

  #type(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.active = 0;
  }

  #press(event: KeyboardEvent): void | Promise<void> {
    const found = this.query === undefined ? [] : this.#find();
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (this.query === undefined) {
          this.#open(event);
          return;
        }
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = (this.active + step + found.length) % Math.max(1, found.length);
        return;
      }
      case 'Enter':
        event.preventDefault();
        if (this.query === undefined) {
          this.#open(event);
          return;
        }
        return this.#pick(found[this.active]?.id);
      case 'Escape':
        if (this.query !== undefined) event.stopPropagation();
        return this.#leave();
    }
  }

  /** Closed, with what is chosen selected: the next letter begins a search. */
  async #leave(): Promise<void> {
    this.#close();
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  #pick(id: string | undefined): void | Promise<void> {
    if (id === undefined) return;
    post(this, { type: 'pick', operation: id });
    return this.#leave();
  }
}

customElements.define('endpoint-picker', EndpointPicker);
