/**
 * The attempts at one request, one below the other, with what they came to: the same key has the same letter.
 */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Attempt } from '../attempt.js';
import { nameKeys, summarize } from '../attempt-summary.js';
import { post } from './message.js';
import { shared } from './styles.js';
import { CAUSE_WORDS, EFFECTS, FAULT_WORDS, toStatusText, toStatusTone, toTime } from '../words.js';

export class AttemptTimeline extends LitElement {
  static override styles = [
    shared,
    css`
      .summary {
        display: flex;
        gap: 8px;
        margin: 8px 0;
        font-size: 15px;
        font-weight: 600;
      }
      .summary::before {
        content: '';
        width: 4px;
        border-radius: 2px;
        background: var(--tone);
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li + li {
        margin-top: 2px;
      }
      button {
        display: grid;
        grid-template-columns: 2.2em 1.7em minmax(5.5em, auto) 1fr auto;
        gap: 2px 8px;
        align-items: baseline;
        width: 100%;
        padding: 6px 8px;
        text-align: left;
        font: inherit;
        color: inherit;
        background: none;
        border: 1px solid transparent;
        border-radius: 4px;
        cursor: pointer;
      }
      button:hover {
        background: var(--vscode-list-hoverBackground);
      }
      button[aria-pressed='true'] {
        background: var(--vscode-list-inactiveSelectionBackground);
        border-color: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
      }
      button[aria-pressed='true'] .quiet {
        color: inherit;
      }
      .letter {
        display: inline-grid;
        place-items: center;
        width: 1.5em;
        height: 1.5em;
        border-radius: 4px;
        font-size: 11px;
        font-weight: 700;
        background: var(--vscode-badge-background);
        color: var(--vscode-badge-foreground);
        outline: 1px solid var(--vscode-contrastBorder, transparent);
      }
      .letter.none {
        background: none;
        color: inherit;
      }
      .status {
        font-weight: 600;
      }
      .status::before {
        content: '●';
        color: var(--tone);
        margin-right: 5px;
        font-size: 10px;
      }
      .more {
        grid-column: 3 / -1;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .number {
        font-variant-numeric: tabular-nums;
      }
      @container (max-width: 380px) {
        button {
          grid-template-columns: 2em 1.7em 1fr;
        }
        .effect,
        .time {
          grid-column: 3;
        }
      }
      :host {
        container-type: inline-size;
      }
    `,
  ];
  static override properties = { attempts: { attribute: false }, selected: { attribute: false } };
  declare attempts: readonly Attempt[];
  declare selected: number | undefined;

  override render(): TemplateResult {
    if (this.attempts.length === 0) {
      return html`<h2>Timeline</h2>
        <p class="quiet">
          Nothing was sent yet. Send the request, lose the answer, send it again.
        </p>`;
    }
    const letters = nameKeys(this.attempts);
    const { text, tone } = summarize(this.attempts);
    return html`<h2>Timeline</h2>
      <p class="summary tone-${tone}">${text}</p>
      <ol>
        ${this.attempts.map((attempt) => this.#item(attempt, letters.get(attempt.key)))}
      </ol>`;
  }

  #item(attempt: Attempt, letter: string | undefined): TemplateResult {
    const { id, answer, key, at } = attempt;
    return html`<li>
      <button
        aria-pressed=${id === this.selected}
        @click=${() => post(this, { type: 'select', attempt: id })}
      >
        <span class="quiet number">#${id}</span>
        <span
          class="letter ${letter === undefined ? 'none' : ''}"
          title=${key === '' ? 'No key' : `Key ${letter ?? ''}: ${key}`}
          ><span class="visually-hidden">${letter === undefined ? 'No ' : ''}key </span
          >${letter ?? '–'}</span
        >
        ${
          answer
            ? html`<span class="status tone-${toStatusTone(answer)}">${toStatusText(answer)}</span>
                <span class="effect">${EFFECTS[answer.effect].text}</span>`
            : html`<span class="status tone-neutral">on its way</span><span></span>`
        }
        <span class="quiet time">${toTime(at)}</span>
        <span class="more quiet">${toMore(attempt)}</span>
      </button>
    </li>`;
  }
}

function toMore({ cause, fault, waited, answer }: Attempt): unknown {
  const resource = answer?.resource;
  const parts = [
    waited === undefined ? undefined : `waited ${waited} s`,
    cause === 'send' ? undefined : CAUSE_WORDS[cause],
    fault && FAULT_WORDS[fault],
    resource && `${resource.id} ${answer.isNew ? 'created' : ''}`.trim(),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? nothing : parts.join(' · ');
}

customElements.define('attempt-timeline', AttemptTimeline);
