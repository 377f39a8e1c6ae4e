/**
 * What is left of a rate limit or quota, with the mark below which a client should slow down.
 */
import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import type { Gauge } from '../attempt.js';
import { shared } from './styles.js';

const WIDTH = 100;

export class LimitGauge extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        flex: 1 1 11em;
        max-width: 20em;
      }
      .label {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        font-size: 12px;
      }
      svg {
        display: block;
        width: 100%;
        height: 10px;
        margin-top: 3px;
      }
      .track {
        fill: var(--vscode-input-background, transparent);
        stroke: var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
      }
      .bar {
        fill: var(--tone);
      }
      .mark {
        stroke: var(--vscode-foreground);
        stroke-width: 2;
      }
    `,
  ];
  static override properties = { gauge: { attribute: false }, share: { attribute: false } };
  declare gauge: Gauge;
  declare share: number;

  override render(): TemplateResult {
    const { kind, limit, remaining, reset } = this.gauge;
    const left = limit === 0 ? 0 : Math.min(1, remaining / limit);
    const isLow = left < this.share;
    const percent = Math.round(this.share * 100);
    const text = `${remaining} of ${limit} left${reset === undefined ? '' : `, resets in ${reset} s`}`;
    const advice = isLow ? `; below ${percent} %: slow down` : '';
    const mark = this.share * WIDTH;
    return html`<div class=${isLow ? 'tone-bad' : 'tone-good'}>
      <div class="label">
        <span>${kind === 'quota' ? 'Quota' : 'Rate limit'}</span
        ><span class="quiet">${text}${advice}</span>
      </div>
      <svg
        viewBox="0 0 ${WIDTH} 10"
        preserveAspectRatio="none"
        role="img"
        aria-label="${kind}: ${text}${advice}. The mark is at ${percent} %."
      >
        ${svg`<rect class="track" x="0" y="2" width=${WIDTH} height="6" />
        <rect class="bar" x="0" y="2" width=${left * WIDTH} height="6" />
        <line class="mark" x1=${mark} x2=${mark} y1="0" y2="10" vector-effect="non-scaling-stroke" />`}
      </svg>
    </div>`;
  }
}

customElements.define('limit-gauge', LimitGauge);
