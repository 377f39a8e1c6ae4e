/**
 * A row of tabs, by keyboard as ARIA describes it. What a tab shows is the parent's.
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { shared } from './styles.js';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

export class TabList extends LitElement {
  static override styles = [
    shared,
    css`
      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        border-bottom: 1px solid
          var(--vscode-panel-border, var(--vscode-widget-border, var(--vscode-contrastBorder)));
      }
      button {
        appearance: none;
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--vscode-foreground);
        font: inherit;
        padding: 6px 2px;
        cursor: pointer;
      }
      button[aria-selected='true'] {
        border-bottom-color: var(--vscode-panelTitle-activeBorder, var(--vscode-focusBorder));
        font-weight: 600;
      }
    `,
  ];
  static override properties = { tabs: { attribute: false }, current: {}, label: {} };
  declare tabs: readonly Tab[];
  declare current: string;
  declare label: string;

  override render(): TemplateResult {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.#press}>
      ${this.tabs.map(
        ({ id, label }) =>
          html`<button
            role="tab"
            id=${id}
            aria-selected=${id === this.current}
            tabindex=${id === this.current ? 0 : -1}
            @click=${() => this.#pick(id)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  #press(event: KeyboardEvent): void {
    const at = this.tabs.findIndex(({ id }) => id === this.current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : this.tabs.at(to % this.tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    this.#pick(next.id);
    this.renderRoot.querySelector<HTMLElement>(`#${next.id}`)?.focus();
  }

  #pick(id: string): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: id }));
  }
}

customElements.define('tab-list', TabList);
