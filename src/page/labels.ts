import type { LocatedPassage } from "./located.ts";
import { allIn, ELEMENT, fits, metaOf, methods, nameOf, typeOf } from "./nodes.ts";
import { isWritten } from "./written.ts";

/** Only what the page wrote: never what a person typed into a field, nor anything secret. */
const WRITTEN =
  ':is([type="button"],[type="submit"],[type="reset"],[readonly],:disabled):not([type="password"])';
/** The attributes that are read by people. */
export const ATTRIBUTES = ["alt", "title", "aria-label", "placeholder", "value", "label"];
/** The elements to which an attribute means something, where it does not to all. */
const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  alt: ["img", "area", "input"],
  placeholder: ["input", "textarea"],
  value: ["input", "textarea"],
  label: ["option", "optgroup"],
};
const LABELLED = "img,area,input,textarea,[title],[aria-label],[label]";
/** More labels than this are not read; a page of that many is a machine's. */
const MAX_LABELS = 5_000;
const OWNERS_A_STEP = 500;
/** A text is cut here, like any passage: a message that carries more than it may is not answered. */
const MAX_LENGTH = 20_000;

/**
 * Hands over the texts a page keeps in attributes: alt, title, aria-label, placeholder, the words on buttons and those to
 * choose from. Yields now and then, so that the caller may let the page work in between.
 */
export function* readLabels(
  root: Document | ShadowRoot | Element,
  add: (label: LocatedPassage) => void,
): Generator<undefined, void> {
  let count = 0;
  const read = (owner: Element) => {
    for (const label of labelsOf(owner)) {
      add(label);
      count++;
    }
  };
  if (typeOf(root) === ELEMENT) read(root as Element);
  const labelled = allIn(root, LABELLED);
  for (let i = 0; i < labelled.length && count < MAX_LABELS; i++) {
    if (i % OWNERS_A_STEP === 0) yield;
    read(labelled[i] as Element);
  }
}

/** The labels of one element, each text once. */
export function labelsOf(owner: Element): LocatedPassage[] {
  if (!methods().hasAttributes.call(owner)) return [];
  const labels = new Map<string, LocatedPassage>();
  const name = nameOf(owner);
  for (const attribute of ATTRIBUTES) {
    if (!(CARRIERS[attribute]?.includes(name) ?? true)) continue;
    const isValue = attribute === "value";
    if (isValue && (!fits(owner, WRITTEN) || isWritten(owner))) continue;
    const text = tidy(
      isValue ? (owner as HTMLInputElement).value : methods().getAttribute.call(owner, attribute),
    );
    if (text && !labels.has(text)) labels.set(text, { text, place: "label", segments: [], owner });
  }
  return [...labels.values()];
}

/** What a page says of itself: its title, then its description for search engines. */
export function readHead(document: Document): LocatedPassage[] {
  const head: LocatedPassage[] = [];
  const title = tidy(document.title);
  if (title) head.push({ text: title, place: "title", segments: [] });
  const description = tidy(metaOf(document, "description"));
  if (description && description !== title)
    head.push({ text: description, place: "description", segments: [] });
  return head;
}

function tidy(text: string | null | undefined): string {
  return (
    text
      ?.replace(/[\t\n\f\r ]+/g, " ")
      .trim()
      .slice(0, MAX_LENGTH) ?? ""
  );
}
