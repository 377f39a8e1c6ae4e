/**
 * The idempotency key and everything to be done with it: what Persona will do, said before sending, and the buttons that
 * send. Not here: what happened (`attempt-timeline.ts`).
 */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Cause, Fault } from '../attempt.js';
import type { View } from '../protocol.js';
import { post } from './message.js';
import { shared } from './styles.js';

export class KeyPanel extends LitElement {
  static override styles = [
    shared,
    css`
      .card {
        display: grid;
        gap: 10px;
      }
      .forecast {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px;
        padding: 8px 10px;
        border-left: 3px solid var(--tone);
        background: var(--vscode-textBlockQuote-background, transparent);
        border-radius: 0 4px 4px 0;
      }
      .sign {
        color: var(--tone);
        font-weight: 700;
      }
      vscode-textfield {
        flex: 1 1 12em;
        min-width: 0;
      }
      .faults {
        border-top: 1px solid var(--vscode-widget-border, var(--vscode-panel-border, transparent));
        padding-top: 10px;
      }
      .progress {
        display: flex;
        gap: 10px;
        align-items: center;
        flex-wrap: wrap;
      }
      .count {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
        font-size: 18px;
      }
    `,
  ];
  static override properties = { view: { attribute: false }, now: { state: true } };
  declare view: View;
  declare now: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.now = Date.now();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (this.view.running?.kind === 'waiting') this.now = Date.now();
    }, 250);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  /** To the button for what comes next: cancel what is on its way, or send. */
  async focusNext(): Promise<void> {
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll('vscode-button')];
    await Promise.all(buttons.map(({ updateComplete }) => updateComplete));
    const find = (label: string): HTMLElement | undefined =>
      buttons.find((one) => !one.disabled && one.textContent.trim() === label);
    (find('Cancel') ?? find('Resend with same key') ?? find('Send'))?.focus();
  }

  override render(): TemplateResult {
    const { operation, key, keyHeader, forecast } = this.view;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">Idempotency key</h2>
      ${
        operation.takesKey
          ? html`<div class="row">
              <vscode-textfield
                .label=${keyHeader}
                .value=${key}
                @input=${(event: Event) =>
                  post(this, { type: 'key', value: (event.target as HTMLInputElement).value })}
              ></vscode-textfield>
              <vscode-button secondary @click=${() => post(this, { type: 'new-key' })}
                >New key</vscode-button
              >
            </div>`
          : nothing
      }
      <div class="forecast tone-${forecast.tone}" role="status" aria-live="polite">
        <span class="sign" aria-hidden="true">${SIGNS[forecast.tone]}</span>
        <p>${forecast.text}</p>
      </div>
      ${this.view.running ? this.#progress(this.view.running) : this.#buttons()}
    </section>`;
  }

  #buttons(): TemplateResult {
    const { isKeyUsed, environment, operation } = this.view;
    const isSimulator = environment.kind === 'simulator';
    return html`<div class="row">
        ${this.#send('Send', 'send', isKeyUsed && operation.takesKey)}
        ${
          operation.takesKey
            ? html`${this.#send('Resend with same key', 'same-key', !isKeyUsed)}
              ${this.#send('Resend with new key', 'new-key', !isKeyUsed)}`
            : nothing
        }
        <vscode-button
          secondary
          title="Network: same key. 429: same key after a wait. 5xx: new key."
          @click=${() => post(this, { type: 'run-policy', fault: 'none' })}
          >Run the retry policy</vscode-button
        >
      </div>
      ${
        isSimulator
          ? html`<div class="row faults" role="group" aria-label="Make the simulator fail">
              <span class="quiet">Make it fail:</span>
              ${this.#fault('Lose the answer', 'lose-answer')}
              ${this.#fault('Rate-limit me', 'rate-limit')}
              ${this.#fault('Fail with 5xx', 'server-error')}
            </div>`
          : nothing
      }`;
  }

  #send(label: string, cause: Cause, disabled: boolean): TemplateResult {
    return html`<vscode-button
      ?secondary=${disabled || cause === 'new-key'}
      ?disabled=${disabled}
      @click=${() => post(this, { type: 'send', cause, fault: 'none' })}
      >${label}</vscode-button
    >`;
  }

  #fault(label: string, fault: Fault): TemplateResult {
    const cause = this.view.isKeyUsed ? 'same-key' : 'send';
    return html`<vscode-button secondary @click=${() => post(this, { type: 'send', cause, fault })}
      >${label}</vscode-button
    >`;
  }

  #progress({ kind, text, until, attempts }: NonNullable<View['running']>): TemplateResult {
    const seconds = until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000));
    const isSimulator = this.view.environment.kind === 'simulator';
    return html`<div class="progress">
      ${
        kind === 'waiting'
          ? html`<span class="count" role="timer" aria-label="Seconds until the next attempt"
              >${seconds} s</span
            >`
          : nothing
      }
      <p class="grow">
        ${kind === 'waiting' ? `Attempt ${(attempts ?? 0) + 1} follows. ${text}` : `${text} …`}
      </p>
      ${
        kind === 'waiting' && isSimulator
          ? html`<vscode-button secondary @click=${() => post(this, { type: 'skip-wait' })}
              >Skip the wait</vscode-button
            >`
          : nothing
      }
      <vscode-button secondary @click=${() => post(this, { type: 'cancel' })}>Cancel</vscode-button>
    </div>`;
  }
}

const SIGNS: Readonly<Record<View['forecast']['tone'], string>> = {
  good: '✓',
  neutral: '·',
  warning: '!',
  bad: '✕',
};

customElements.define('key-panel', KeyPanel);
