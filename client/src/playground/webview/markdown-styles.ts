import { css } from 'lit';

/** Of `markdown-text`. */
export const markdownStyles = css`
  .heading {
    font-weight: 600;
    margin: 0 0 4px;
  }
  p + p,
  p + ul,
  ul + p {
    margin-top: 6px;
  }
  ul {
    margin: 0;
    padding-left: 18px;
  }
  li + li {
    margin-top: 2px;
  }
  pre {
    margin: 6px 0;
    padding: 8px;
    overflow: auto;
    background: var(--vscode-textCodeBlock-background);
    border-radius: 4px;
  }
  .scroll {
    overflow-x: auto;
    margin: 6px 0;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 3px 8px 3px 0;
    border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border, transparent));
  }
`;
