/**
 * What all elements of the panel look like, in the colours of the user's theme. Not here: layout of a single element.
 */
import { css } from 'lit';

export const shared = css`
  :host {
    display: block;
    color: var(--vscode-foreground);
    font: var(--vscode-font-size, 13px) / 1.45 var(--vscode-font-family, sans-serif);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3 {
    margin: 0;
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
    color: var(--vscode-foreground);
  }
  p {
    margin: 0;
  }
  a {
    color: var(--vscode-textLink-foreground);
  }
  code {
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: 0.95em;
    overflow-wrap: anywhere;
    color: inherit;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .grow {
    flex: 1 1 12em;
    min-width: 0;
  }
  .quiet {
    color: var(--vscode-descriptionForeground);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    border: 1px solid var(--vscode-widget-border, var(--vscode-panel-border, transparent));
    border-radius: 6px;
    background: var(--vscode-editorWidget-background, transparent);
    color: var(--vscode-editorWidget-foreground, inherit);
    padding: 12px;
  }
  button.plain {
    appearance: none;
    border: 0;
    background: none;
    color: var(--vscode-textLink-foreground);
    font: inherit;
    padding: 2px 4px;
    border-radius: 3px;
    cursor: pointer;
  }
  button.plain:hover {
    text-decoration: underline;
  }
  button:focus-visible,
  summary:focus-visible,
  input:focus-visible,
  [tabindex]:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .method {
    font-family: var(--vscode-editor-font-family, monospace);
    font-weight: 700;
    font-size: 11px;
  }
  .tone-good {
    --tone: var(--vscode-testing-iconPassed, #388a34);
  }
  .tone-neutral {
    --tone: var(--vscode-descriptionForeground, #717171);
  }
  .tone-warning {
    --tone: var(--vscode-editorWarning-foreground, #bf8803);
  }
  .tone-bad {
    --tone: var(--vscode-editorError-foreground, #e51400);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
