/**
 * The mark some editors put before the text. ESLint leaves it out of what its ranges count.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** `mark + body` is the text again. */
export function splitMark(text: string): { mark: string; body: string } {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return { mark, body: text.slice(mark.length) };
}
