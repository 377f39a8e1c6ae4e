/**
 * A JSON text in CodeMirror: folding, search, completion of the members that an operation has, problems where they are.
 * Only what is visible is in the page, so large answers stay scrollable. Not here: which members and problems there are.
 */
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DocumentedParameter, View } from '../protocol.js';
import { completeMembers } from './json-completion.js';
import { findFieldRange } from './json-path.js';
import { editorTheme, highlightStyle } from './json-theme.js';
import { shared } from './styles.js';

type Problem = View['problems'][number];

export class JsonEditor extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        border: 1px solid var(--vscode-input-border, var(--vscode-widget-border, transparent));
        border-radius: 4px;
        overflow: hidden;
      }
      :host(:focus-within) {
        border-color: var(--vscode-focusBorder);
        outline: 1px solid var(--vscode-focusBorder);
        outline-offset: -1px;
      }
      .hint {
        display: none;
        padding: 2px 8px;
        font-size: 12px;
      }
      :host(:focus-within) .hint {
        display: block;
      }
    `,
  ];
  static override properties = {
    label: {},
    text: { attribute: false },
    revision: { attribute: false },
    readonly: { type: Boolean },
    parameters: { attribute: false },
    problems: { attribute: false },
  };
  declare label: string;
  /** Shown when `revision` changes; typing changes the editor first. */
  declare text: string;
  declare revision: number | string;
  declare readonly: boolean;
  declare parameters: readonly DocumentedParameter[];
  declare problems: readonly Problem[];
  #view: EditorView | undefined;

  constructor() {
    super();
    this.label = 'JSON';
    this.text = '';
    this.revision = 0;
    this.readonly = false;
    this.parameters = [];
    this.problems = [];
  }

  override render(): TemplateResult {
    return html`<div id="editor"></div>
      ${this.readonly ? nothing : html`<p class="quiet hint">Escape, then Tab, leaves the editor.</p>`}`;
  }

  override firstUpdated(): void {
    const parent = this.renderRoot.querySelector('#editor');
    if (parent === null) return;
    this.#view = new EditorView({
      parent,
      root: this.renderRoot as ShadowRoot,
      state: this.#createState(),
    });
    this.#showProblems();
  }

  override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (view === undefined) return;
    if (changed.has('revision') && view.state.doc.toString() !== this.text) {
      // An answer begins at its top; a form's change keeps the place.
      if (this.readonly) view.setState(this.#createState());
      else view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: this.text } });
    }
    if (changed.has('problems') || changed.has('revision')) this.#showProblems();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Puts the cursor to a member: `data.attributes.note`. */
  reveal(path: string): void {
    const view = this.#view;
    if (view === undefined) return;
    const { from } = findFieldRange(view.state, path);
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from) });
    view.focus();
  }

  #createState(): EditorState {
    return EditorState.create({ doc: this.text, extensions: this.#listExtensions() });
  }

  #listExtensions(): Extension[] {
    const common = [
      ...[lineNumbers(), foldGutter(), codeFolding(), drawSelection(), bracketMatching()],
      ...[json(), syntaxHighlighting(highlightStyle), editorTheme, search({ top: true })],
      ...[highlightSelectionMatches(), EditorView.lineWrapping],
      EditorView.contentAttributes.of({ 'aria-label': this.label }),
    ];
    if (this.readonly) {
      const attributes = EditorView.contentAttributes.of({
        'aria-readonly': 'true',
        tabindex: '0',
      });
      return [
        ...common,
        EditorState.readOnly.of(true),
        attributes,
        keymap.of([...searchKeymap, ...foldKeymap, ...defaultKeymap]),
      ];
    }
    return [
      ...common,
      ...[history(), indentOnInput(), closeBrackets(), highlightActiveLine(), lintGutter()],
      autocompletion({ override: [(context) => completeMembers(context, this.parameters)] }),
      keymap.of([
        ...[...completionKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap],
        // Escape, then Tab leaves the editor: CodeMirror's own way for the keyboard.
        ...[...defaultKeymap, indentWithTab],
      ]),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        const isTyped = transactions.some((one) => hasUserEvent(one));
        if (docChanged && isTyped) this.#tell(state.doc.toString());
      }),
    ];
  }

  #tell(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent('edit', { detail: text }));
  }

  #showProblems(): void {
    const view = this.#view;
    if (view === undefined || this.readonly) return;
    const { state } = view;
    const unreadable = state.doc.length === 0 ? [] : jsonParseLinter()(view);
    const found = this.problems
      .filter(({ field }) => field === 'body' || field.startsWith('body.'))
      .map(({ field, severity, message }): Diagnostic => {
        const range = findFieldRange(state, field.replace(/^body\.?/, ''));
        return { ...range, severity: severity === 'hint' ? 'info' : severity, message };
      });
    view.dispatch(setDiagnostics(state, unreadable.length > 0 ? unreadable : found));
  }
}

function hasUserEvent(transaction: { isUserEvent(event: string): boolean }): boolean {
  return ['input', 'delete', 'move', 'undo', 'redo'].some((event) =>
    transaction.isUserEvent(event),
  );
}

customElements.define('json-editor', JsonEditor);
