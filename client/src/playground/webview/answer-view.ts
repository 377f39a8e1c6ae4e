/**
 * One attempt in full: status and what it means, what the key did, what to do next, limits, body and headers. Everything
 * that came from outside is shown as text.
 */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Answer, Attempt, NextAction } from '../attempt.js';
import './json-editor.js';
import './limit-gauge.js';
import './markdown-text.js';
import { post } from './message.js';
import { shared } from './styles.js';
import { EFFECTS, toSize, toStatusText, toStatusTone } from '../words.js';

export class AnswerView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .row vscode-button::part(base) {
        white-space: normal;
      }
      .gauges {
        gap: 8px 24px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: baseline;
      }
      .status {
        font-size: 20px;
        font-weight: 600;
        border-bottom: 3px solid var(--tone);
      }
      .effect {
        display: grid;
        gap: 2px;
        padding: 8px 10px;
        border-left: 3px solid var(--tone);
        background: var(--vscode-textBlockQuote-background, transparent);
        border-radius: 0 4px 4px 0;
      }
      table {
        border-collapse: collapse;
        width: 100%;
      }
      th {
        text-align: left;
        font-weight: 600;
        white-space: nowrap;
        padding-right: 12px;
        vertical-align: top;
      }
      td {
        overflow-wrap: anywhere;
        font-family: var(--vscode-editor-font-family, monospace);
      }
      .part {
        display: grid;
        gap: 6px;
      }
      summary {
        cursor: pointer;
      }
      summary h3 {
        display: inline;
      }
      json-editor {
        --editor-height: 420px;
      }
    `,
  ];
  static override properties = {
    attempt: { attribute: false },
    body: { attribute: false },
    share: { attribute: false },
  };
  declare attempt: Attempt;
  /** Undefined until it is there. */
  declare body: string | undefined;
  declare share: number;

  override render(): TemplateResult {
    const { answer, request } = this.attempt;
    if (answer === undefined) return html`<p class="quiet">On its way …</p>`;
    return html`${this.#head(answer)} ${this.#effect(answer)} ${this.#actions(answer.actions)}
      ${
        answer.gauges.length === 0
          ? nothing
          : html`<div class="row gauges">
              ${answer.gauges.map(
                (gauge) => html`<limit-gauge .gauge=${gauge} .share=${this.share}></limit-gauge>`,
              )}
            </div>`
      }
      <details class="part" open>
        <summary><h3>What it means</h3></summary>
        <markdown-text .text=${answer.explanation}></markdown-text>
      </details>
      ${this.#body(answer)}
      <details class="part">
        <summary><h3>Headers</h3></summary>
        ${this.#headers('Of the answer', answer.headers)}
        ${this.#headers('Of the request', Object.entries(request.headers))}
      </details>`;
  }

  #head(answer: Answer): TemplateResult {
    const { requestId, milliseconds, reason, redirects } = answer;
    return html`<div class="head">
        <span class="status tone-${toStatusTone(answer)}">${toStatusText(answer)}</span>
        <code>${this.attempt.request.method} ${this.attempt.request.target}</code>
        <span class="quiet">${milliseconds} ms</span>
        ${
          requestId === undefined
            ? nothing
            : html`<span
                ><code>${requestId}</code>
                <button
                  class="plain"
                  aria-label="Copy the request id"
                  @click=${() => post(this, { type: 'copy', text: requestId })}
                >
                  Copy
                </button></span
              >`
        }
      </div>
      ${reason === undefined ? nothing : html`<p>${reason}</p>`}
      ${redirects.map(
        ({ status, location, followed }) =>
          html`<p>
            ${status} redirects to <code>${location}</code>,
            ${followed ? 'followed' : 'not followed'}.
          </p>`,
      )}`;
  }

  #effect({ effect, effectText, isCertain, resource, isNew }: Answer): TemplateResult {
    const { text, tone } = EFFECTS[effect];
    return html`<div class="effect tone-${tone}">
      <p>
        <strong>${text[0]?.toUpperCase()}${text.slice(1)}</strong>
        <span class="quiet"
          >${isCertain ? '' : 'By the documentation; Persona does not say it in the answer.'}</span
        >
      </p>
      <p>${effectText}</p>
      ${
        resource
          ? html`<p>
              <code>${resource.id}</code>
              ${isNew ? 'was created by this attempt.' : 'was there before.'}
            </p>`
          : nothing
      }
    </div>`;
  }

  #actions(actions: readonly NextAction[]): TemplateResult | typeof nothing {
    if (actions.length === 0) return nothing;
    return html`<div class="part">
      <h3>Next</h3>
      <div class="row">
        ${actions.map(
          (action, index) =>
            html`<vscode-button secondary @click=${() => this.#act(action, index)}
              >${action.label}</vscode-button
            >`,
        )}
      </div>
    </div>`;
  }

  #act(action: NextAction, index: number): void {
    if (action.kind !== 'edit') {
      post(this, { type: 'act', attempt: this.attempt.id, action: index });
      return;
    }
    this.dispatchEvent(
      new CustomEvent('reveal', { detail: action.target ?? '', bubbles: true, composed: true }),
    );
  }

  #body({ bodyKind, bodyBytes, file }: Answer): TemplateResult | typeof nothing {
    if (bodyKind === 'none') return nothing;
    const open = (): void => post(this, { type: 'open-body', attempt: this.attempt.id });
    return html`<div class="part">
      <div class="row">
        <h3>Body</h3>
        <span class="quiet">${toSize(bodyBytes)}</span>
        <button class="plain" @click=${open}>
          ${bodyKind === 'file' ? 'Open the saved file' : 'Open in an editor'}
        </button>
      </div>
      ${
        bodyKind === 'file'
          ? html`<p>It is too large or not a text, so it was saved: <code>${file}</code></p>`
          : this.body === ''
            ? html`<p>It was too large to be kept. Send the request again to see it.</p>`
            : html`<json-editor
                readonly
                label="Body of the answer"
                .text=${this.body ?? ''}
                .revision=${`${this.attempt.id} ${this.body?.length ?? 0}`}
              ></json-editor>`
      }
    </div>`;
  }

  #headers(title: string, headers: readonly (readonly [string, string])[]): TemplateResult {
    return html`<table>
      <caption class="visually-hidden">
        ${title}
      </caption>
      ${headers.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </table>`;
  }
}

customElements.define('answer-view', AnswerView);
