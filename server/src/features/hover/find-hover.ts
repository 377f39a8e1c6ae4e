/**
 * Which piece of a document lies under an offset, and what is said about it. The smallest piece speaks; nothing is said
 * about text that has nothing to do with Persona.
 */
import type { Description, Place } from '@persona-lint/core';
import { getDescription } from '../../description.js';
import type { DocumentModel } from '../../document-model.js';
import { findRuleMention } from '../../rule-comments.js';
import { TextMap, type Offsets } from '../../text-map.js';
import * as contents from './contents.js';

export interface HoverText {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

interface Piece extends Offsets {
  readonly render: () => string | undefined;
}

/** Offsets are those of the text as it is now, in the answer too. */
export function findHover(document: DocumentModel, offset: number): HoverText | undefined {
  const mention = findRuleMention(document.text, offset);
  if (mention !== undefined) {
    const markdown = contents.renderRule(mention.rule);
    return markdown === undefined ? undefined : { ...mention, markdown };
  }
  const map = new TextMap(document);
  const then = map.toThen(offset);
  const description = then === undefined ? undefined : getDescription(document);
  if (then === undefined || description === undefined) return undefined;
  const shift = offset - then;
  for (const { start, end, render } of listPieces(description, then)) {
    const markdown = render();
    if (markdown !== undefined && map.toRange({ start, end }) !== undefined) {
      return { markdown, start: start + shift, end: end + shift };
    }
  }
  return undefined;
}

/** Pieces at an offset, the smallest first. */
function listPieces(description: Description, offset: number): Piece[] {
  const { tests, headers, members, ids, verdicts } = description;
  const isHere = ({ start, end }: Offsets): boolean => start <= offset && offset < end;
  const piece = (place: Place, render: Piece['render']): Piece[] =>
    isHere(place) ? [{ start: place.start, end: place.end, render }] : [];
  return [
    ...ids.flatMap(({ id, place }) => piece(place, () => contents.renderId(id))),
    ...tests.flatMap((each) => piece(each.place, () => contents.renderTest(each))),
    ...verdicts.flatMap((each) => piece(each.place, () => contents.renderVerdict(each))),
    ...headers.flatMap((each) => [
      ...piece(each.place, () => contents.renderHeaderName(each)),
      ...each.values.flatMap(({ text, place }) =>
        piece(place, () => contents.renderHeaderValue(each, text)),
      ),
    ]),
    ...members.flatMap((each) => [
      ...piece(each.place, () => contents.renderMember(each)),
      ...each.values.flatMap(({ place }) => piece(place, () => contents.renderMember(each))),
    ]),
    ...listRequestPieces(description, isHere),
  ].sort((left, right) => left.end - left.start - (right.end - right.start));
}

/** Several requests may pass through one name and begin with one address. */
function listRequestPieces(
  { requests }: Description,
  isHere: (place: Offsets) => boolean,
): Piece[] {
  const pieces = new Map<string, Piece>();
  const add = (place: Place, isBase: boolean): void => {
    const id = `${String(place.start)}-${String(place.end)}`;
    if (!isHere(place) || pieces.has(id)) return;
    const through = requests.filter(({ callees, addresses }) =>
      [...callees, ...addresses.map((each) => each.place)].some(
        (each) => each.start === place.start && each.end === place.end,
      ),
    );
    const render = (): string | undefined =>
      isBase ? contents.renderBase(through) : contents.renderRequests(through);
    pieces.set(id, { start: place.start, end: place.end, render });
  };
  for (const { callees, addresses } of requests) {
    for (const place of callees) add(place, false);
    for (const { place, isBase } of addresses) add(place, isBase);
  }
  return [...pieces.values()];
}
