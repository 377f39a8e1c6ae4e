import { css } from 'lit';

/** Of the panel's root: two columns where there is room, one below the other where there is not. */
export const layout = css`
  :host {
    max-width: 1500px;
    margin: 0 auto;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 8px 16px;
    border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  }
  header.real {
    background: var(--vscode-inputValidation-errorBackground, transparent);
    border: 2px solid
      var(--vscode-inputValidation-errorBorder, var(--vscode-editorError-foreground));
  }
  header vscode-single-select {
    width: 150px;
  }
  .notice {
    margin: 8px 16px 0;
    padding: 8px 12px;
    border-left: 3px solid var(--tone);
    background: var(--vscode-editorWidget-background, var(--vscode-editor-background));
    /* In view wherever the button is that it answers. */
    position: sticky;
    top: 0;
    z-index: 6;
    overflow-wrap: anywhere;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px;
    padding: 16px;
  }
  .request {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  @media (min-height: 700px) and (min-width: 840px) {
    key-panel {
      position: sticky;
      bottom: 12px;
      z-index: 5;
    }
  }
  .purpose {
    color: var(--vscode-descriptionForeground);
  }
  .danger {
    color: var(--vscode-editorError-foreground);
  }
  .target {
    overflow-wrap: anywhere;
  }
  .tools vscode-single-select {
    width: 120px;
  }
  .part {
    padding: 10px 0;
  }
  .problems {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .problems li {
    border-left: 3px solid var(--tone);
    padding-left: 6px;
  }
  .problems li + li {
    margin-top: 4px;
  }
  .problems button {
    text-align: left;
    color: var(--vscode-foreground);
  }
  .results > [role='tabpanel'] {
    padding-top: 10px;
  }
  .answer {
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  }
  @media (max-width: 839px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
