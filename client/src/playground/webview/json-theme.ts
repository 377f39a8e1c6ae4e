/**
 * CodeMirror in the colours of the user's theme.
 */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const FONT = 'var(--vscode-editor-font-family, monospace)';

export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--vscode-editor-foreground)',
    backgroundColor: 'var(--vscode-editor-background)',
    fontSize: 'var(--vscode-editor-font-size, 13px)',
    maxHeight: 'var(--editor-height, 320px)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: FONT, lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--vscode-editorCursor-foreground)' },
  '.cm-cursor': { borderLeftColor: 'var(--vscode-editorCursor-foreground)' },
  '.cm-gutters': {
    color: 'var(--vscode-editorLineNumber-activeForeground)',
    backgroundColor: 'var(--vscode-editor-background)',
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--vscode-editorLineNumber-activeForeground)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--vscode-editor-selectionBackground)' },
  '.cm-matchingBracket': {
    backgroundColor: 'var(--vscode-editorBracketMatch-background)',
    outline: '1px solid var(--vscode-editorBracketMatch-border)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--vscode-editor-findMatchHighlightBackground)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--vscode-editor-findMatchBackground)' },
  '.cm-foldPlaceholder': {
    color: 'inherit',
    backgroundColor: 'var(--vscode-editor-foldBackground)',
    border: 'none',
  },
  '.cm-panels': {
    color: 'var(--vscode-editorWidget-foreground)',
    backgroundColor: 'var(--vscode-editorWidget-background)',
    borderColor: 'var(--vscode-widget-border, transparent)',
  },
  '.cm-panel.cm-search [name=close]': { color: 'inherit', cursor: 'pointer' },
  '.cm-textfield': {
    color: 'var(--vscode-input-foreground)',
    backgroundColor: 'var(--vscode-input-background)',
    border: '1px solid var(--vscode-input-border, transparent)',
  },
  '.cm-button': {
    color: 'var(--vscode-button-secondaryForeground)',
    background: 'var(--vscode-button-secondaryBackground)',
    border: '1px solid var(--vscode-button-border, transparent)',
  },
  '.cm-tooltip': {
    color: 'var(--vscode-editorHoverWidget-foreground)',
    backgroundColor: 'var(--vscode-editorHoverWidget-background)',
    border: '1px solid var(--vscode-editorHoverWidget-border)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--vscode-list-activeSelectionForeground)',
    backgroundColor: 'var(--vscode-list-activeSelectionBackground)',
  },
  '.cm-completionInfo': { whiteSpace: 'pre-wrap', maxWidth: '360px' },
  // CodeMirror draws these as pictures, which the page may not load.
  '.cm-lintRange': { backgroundImage: 'none !important' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--vscode-editorError-foreground)' },
  '.cm-lintRange-warning': {
    textDecoration: 'underline wavy var(--vscode-editorWarning-foreground)',
  },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--vscode-editorInfo-foreground)' },
  '.cm-lint-marker': { content: 'none', textAlign: 'center', fontWeight: '700' },
  '.cm-lint-marker-error': { content: 'none !important' },
  '.cm-lint-marker-warning': { content: 'none !important' },
  '.cm-lint-marker-info': { content: 'none !important' },
  '.cm-lint-marker-error::before': {
    content: '"✕"',
    color: 'var(--vscode-editorError-foreground)',
  },
  '.cm-lint-marker-warning::before': {
    content: '"!"',
    color: 'var(--vscode-editorWarning-foreground)',
  },
  '.cm-lint-marker-info::before': { content: '"i"', color: 'var(--vscode-editorInfo-foreground)' },
  '.cm-diagnostic': { padding: '4px 8px' },
});

export const highlightStyle = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--vscode-debugTokenExpression-name)' },
  { tag: tags.string, color: 'var(--vscode-debugTokenExpression-string)' },
  { tag: tags.number, color: 'var(--vscode-debugTokenExpression-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--vscode-debugTokenExpression-boolean)' },
]);
