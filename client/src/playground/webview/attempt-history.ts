/**
 * All attempts that were kept, newest first, to be searched, loaded again and compared.
 */
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Attempt } from '../attempt.js';
import { post } from './message.js';
import { shared } from './styles.js';
import { EFFECTS, toStatusText, toStatusTone, toTime } from '../words.js';

export class AttemptHistory extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 8px;
        margin-top: 8px;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        max-height: 40vh;
        overflow-y: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 8px;
        align-items: baseline;
        padding: 3px 4px;
        border-radius: 4px;
      }
      li:hover {
        background: var(--vscode-list-hoverBackground);
      }
      li.selected {
        background: var(--vscode-list-inactiveSelectionBackground);
        outline: 1px solid var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
        outline-offset: -1px;
      }
      li.selected .quiet {
        color: inherit;
      }
      button.pick {
        flex: 1 1 14em;
        text-align: left;
        color: inherit;
        overflow-wrap: anywhere;
      }
      .status::before {
        content: '●';
        color: var(--tone);
        margin-right: 4px;
        font-size: 10px;
      }
    `,
  ];
  static override properties = {
    attempts: { attribute: false },
    selected: { attribute: false },
    query: { state: true },
  };
  declare attempts: readonly Attempt[];
  declare selected: number | undefined;
  declare query: string;

  constructor() {
    super();
    this.attempts = [];
    this.query = '';
  }

  override render(): TemplateResult {
    const words = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.attempts.filter((one) => {
      const text = toText(one);
      return words.every((word) => text.includes(word));
    });
    return html`<div class="row">
        <vscode-textfield
          class="grow"
          .label=${'Search the history'}
          placeholder="Search: path, key, status, body"
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        ></vscode-textfield>
        <button class="plain" @click=${() => post(this, { type: 'export-history' })}>Export</button>
        <button class="plain" @click=${() => post(this, { type: 'clear-history' })}>Clear</button>
      </div>
      <p class="quiet" role="status">${found.length} of ${this.attempts.length}</p>
      <ul>
        ${found.toReversed().map((attempt) => this.#item(attempt))}
      </ul>`;
  }

  #item(attempt: Attempt): TemplateResult {
    const { id, request, answer, at, environment } = attempt;
    const { selected } = this;
    const other = selected !== undefined && selected !== id ? selected : undefined;
    return html`<li class=${id === selected ? 'selected' : ''}>
      <button
        class="plain pick"
        aria-pressed=${id === selected}
        @click=${() => post(this, { type: 'select', attempt: id })}
      >
        <span class="quiet">#${id}</span> <span class="method">${request.method}</span>
        ${request.target}
      </button>
      ${
        answer
          ? html`<span class="status tone-${toStatusTone(answer)}"
              >${toStatusText(answer)} ${EFFECTS[answer.effect].text}</span
            >`
          : nothing
      }
      <span class="quiet">${environment} ${toTime(at)}</span>
      <button
        class="plain"
        aria-label="Load attempt ${id} into the request"
        @click=${() => post(this, { type: 'load', attempt: id })}
      >
        Load
      </button>
      ${
        other === undefined
          ? nothing
          : html`<button
              class="plain"
              aria-label="Compare with #${other}: attempt ${id}"
              @click=${() => post(this, { type: 'compare', from: other, to: id })}
            >
              Compare with #${other}
            </button>`
      }
    </li>`;
  }
}

function toText({ request, answer, key, environment }: Attempt): string {
  const parts = [request.method, request.target, request.operation, request.body, key, environment];
  const result = answer && [toStatusText(answer), EFFECTS[answer.effect].text, answer.resource?.id];
  return [...parts, ...(result ?? []), answer?.requestId].join(' ').toLowerCase();
}

customElements.define('attempt-history', AttemptHistory);
