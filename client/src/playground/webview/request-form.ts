/**
 * Parameters as fields: of the path, the query, the headers, or the body. Each has its documentation below it, to be read
 * and copied. The body's fields show the same text as the JSON editor.
 */
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findMember } from '../body-members.js';
import type { DocumentedParameter, View } from '../protocol.js';
import './markdown-text.js';
import { post } from './message.js';
import { shared } from './styles.js';

export type FormPlace = 'params' | 'query' | 'headers' | 'body';

const PLACES: Readonly<Record<FormPlace, DocumentedParameter['in']>> = {
  params: 'path',
  query: 'query',
  headers: 'header',
  body: 'body',
};

export class RequestForm extends LitElement {
  static override styles = [
    shared,
    css`
      .fields {
        display: grid;
        gap: 10px;
      }
      .field {
        display: grid;
        grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
        gap: 2px 12px;
        align-items: center;
      }
      .name {
        font-family: var(--vscode-editor-font-family, monospace);
        overflow-wrap: anywhere;
      }
      .mark {
        color: var(--vscode-editorError-foreground);
      }
      vscode-textfield,
      vscode-single-select {
        width: 100%;
      }
      details,
      .problem {
        grid-column: 2;
        font-size: 12px;
      }
      summary {
        cursor: pointer;
        width: fit-content;
        color: var(--vscode-descriptionForeground);
      }
      .docs {
        margin: 4px 0;
        padding: 8px;
        border-left: 2px solid var(--vscode-textBlockQuote-border, currentColor);
      }
      .problem {
        color: var(--vscode-editorError-foreground);
      }
      .problem.warning,
      .problem.hint {
        color: var(--vscode-descriptionForeground);
      }
      details.more {
        margin-top: 10px;
      }
      details.more > summary {
        font-size: 13px;
        padding: 4px 0;
      }
      @container (max-width: 420px) {
        .field {
          grid-template-columns: minmax(0, 1fr);
        }
        details,
        .problem {
          grid-column: 1;
        }
      }
      :host {
        container-type: inline-size;
      }
    `,
  ];
  static override properties = { view: { attribute: false }, place: {} };
  declare view: View;
  declare place: FormPlace;

  override render(): TemplateResult {
    const all = this.view.operation.parameters.filter((one) => one.in === PLACES[this.place]);
    if (all.length === 0) return html`<p class="quiet">There are none.</p>`;
    const isFirst = (one: DocumentedParameter): boolean =>
      one.required || one.isOneOf || this.place === 'headers' || this.#read(one) !== '';
    const first = all.filter(isFirst);
    const rest = all.filter((one) => !isFirst(one));
    const isShort = all.length <= 6;
    return html`${this.#fields(isShort ? all : first)}
    ${
      isShort || rest.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${rest.length} optional</summary>
            ${this.#fields(rest)}
          </details>`
    }`;
  }

  #fields(parameters: readonly DocumentedParameter[]): TemplateResult {
    return html`<div class="fields">
      ${repeat(
        parameters,
        (one) => `${this.view.operation.id} ${one.member ?? ''} ${one.name}`,
        (one) => this.#field(one),
      )}
    </div>`;
  }

  #field(parameter: DocumentedParameter): TemplateResult {
    const { name, member, required, docs } = parameter;
    const place = member === undefined || member === 'top' ? '' : `${member}.`;
    const problem = this.view.problems.find(({ field }) => field === this.#toField(parameter));
    return html`<div class="field">
      <span class="name" title="${place}${name}"
        >${name}${required ? html`<span class="mark" aria-hidden="true"> *</span>` : nothing}</span
      >
      ${this.#control(parameter)}
      ${problem ? html`<p class="problem ${problem.severity}">${problem.message}</p>` : nothing}
      <details>
        <summary>
          ${parameter.type}${place === '' ? '' : ` in ${member}`}${required ? ', required' : ''}
        </summary>
        <div class="docs">
          <markdown-text .text=${docs}></markdown-text>
          <button
            class="plain"
            aria-label="Copy the documentation of ${name}"
            @click=${() => post(this, { type: 'copy', text: docs })}
          >
            Copy
          </button>
        </div>
      </details>
    </div>`;
  }

  #control(parameter: DocumentedParameter): TemplateResult {
    const { name, type, required } = parameter;
    const value = this.#read(parameter);
    const choices = this.#listChoices(parameter);
    const label = `${name}${required ? ', required' : ''}`;
    if (choices.length > 0 && (value === '' || choices.includes(value))) {
      return html`<vscode-single-select
        label=${label}
        .value=${value}
        @change=${(event: Event) => this.#write(parameter, readValue(event))}
      >
        <vscode-option value="" ?selected=${value === ''}>(not sent)</vscode-option>
        ${choices.map(
          (one) =>
            html`<vscode-option value=${one} ?selected=${one === value}>${one}</vscode-option>`,
        )}
      </vscode-single-select>`;
    }
    return html`<vscode-textfield
      .label=${label}
      .value=${value}
      placeholder=${type === 'string' ? '' : type}
      @change=${(event: Event) => this.#write(parameter, readValue(event))}
    ></vscode-textfield>`;
  }

  #listChoices({ type, name, enum: allowed }: DocumentedParameter): readonly string[] {
    if (this.place === 'headers') return this.view.headerChoices[name] ?? [];
    if (type === 'boolean') return ['true', 'false'];
    return type === 'string' ? (allowed ?? []) : [];
  }

  #read({ name, member, type }: DocumentedParameter): string {
    if (this.place !== 'body') return this.view[this.place][name] ?? '';
    const value = findMember(this.view.body, member ?? 'top', name);
    if (value === undefined) return '';
    return typeof value === 'string' && type !== 'any' ? value : JSON.stringify(value);
  }

  #write({ name, member, type }: DocumentedParameter, value: string): void {
    if (this.place !== 'body') {
      post(this, { type: 'set', place: this.place, name, value });
      return;
    }
    // A string may look like a number and stay a string.
    const text = type === 'string' && value !== '' ? JSON.stringify(value) : value;
    post(this, { type: 'member', member: member ?? 'top', name, value: text });
  }

  #toField({ in: place, member, name }: DocumentedParameter): string {
    if (place === 'path') return `path.${name}`;
    if (place === 'query') return `query.${name}`;
    if (place === 'header') return `headers.${name}`;
    return `body.${member === undefined || member === 'top' ? '' : `${member}.`}${name}`;
  }
}

function readValue(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

customElements.define('request-form', RequestForm);
