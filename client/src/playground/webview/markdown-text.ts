/**
 * Shows the Markdown that `api/` writes, as elements and text. Nothing in it becomes HTML: a tag in an answer stays text.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { lexer, type Token, type Tokens } from 'marked';
import { post } from './message.js';
import { shared } from './styles.js';
import { markdownStyles } from './markdown-styles.js';

export class MarkdownText extends LitElement {
  static override styles = [shared, markdownStyles];
  static override properties = { text: {} };
  declare text: string;

  constructor() {
    super();
    this.text = '';
  }

  override render(): TemplateResult {
    return html`${lexer(this.text).map((token) => this.#block(token))}`;
  }

  #block(token: Token): unknown {
    switch (token.type) {
      case 'heading':
        return html`<p class="heading">${this.#inlines(token)}</p>`;
      case 'paragraph':
        return html`<p>${this.#inlines(token)}</p>`;
      case 'list':
        return html`<ul>
          ${(token as Tokens.List).items.map((item) => html`<li>${this.#inlines(item)}</li>`)}
        </ul>`;
      case 'code':
        return html`<pre><code>${(token as Tokens.Code).text}</code></pre>`;
      case 'table':
        return this.#table(token as Tokens.Table);
      case 'space':
        return nothing;
      default:
        return html`<p>${'text' in token ? token.text : token.raw}</p>`;
    }
  }

  #table({ header, rows }: Tokens.Table): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            ${header.map((cell) => html`<th scope="col">${this.#list(cell.tokens)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${this.#list(cell.tokens)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #inlines(token: Token): unknown {
    return 'tokens' in token && Array.isArray(token.tokens)
      ? this.#list(token.tokens)
      : 'text' in token
        ? decode(String(token.text))
        : token.raw;
  }

  #list(tokens: readonly Token[]): unknown[] {
    return tokens.map((token) => this.#inline(token));
  }

  #inline(token: Token): unknown {
    switch (token.type) {
      case 'strong':
        return html`<strong>${this.#inlines(token)}</strong>`;
      case 'em':
        return html`<em>${this.#inlines(token)}</em>`;
      case 'codespan':
        return html`<code>${decode((token as Tokens.Codespan).text)}</code>`;
      case 'link': {
        const { href } = token as Tokens.Link;
        if (!href.startsWith('https://')) return this.#inlines(token);
        const open = (event: Event): void => {
          event.preventDefault();
          post(this, { type: 'open-link', url: href });
        };
        return html`<a href=${href} @click=${open}>${this.#inlines(token)}</a>`;
      }
      case 'br':
        return html`<br />`;
      default:
        return this.#inlines(token);
    }
  }
}

/** The lexer escapes for HTML, which text does not need. */
function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

customElements.define('markdown-text', MarkdownText);
