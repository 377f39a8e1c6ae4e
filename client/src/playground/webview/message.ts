/**
 * How an element of the panel says something to the extension host: an event that the panel's root passes on.
 */
import type { PanelMessage } from '../protocol.js';

export const MESSAGE_EVENT = 'persona-message';

export function post(from: EventTarget, message: PanelMessage): void {
  from.dispatchEvent(
    new CustomEvent<PanelMessage>(MESSAGE_EVENT, {
      detail: message,
      bubbles: true,
      composed: true,
    }),
  );
}
