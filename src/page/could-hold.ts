import { couldCross } from "./could-cross.ts";
import { labelsOf, readHead } from "./labels.ts";
import { allIn, DOCUMENT, documentOf, ELEMENT, nextOf, typeOf } from "./nodes.ts";
import { texts } from "./pieces.ts";
import type { Run } from "./read-document.ts";
import { ownHosts, shadowRootOf } from "./shadow.ts";
import type { CouldMatch } from "./spellings.ts";

/** Text is tried in pieces of this many characters, so that no single one can hold up the page. */
const PIECE = 200_000;
/** What the end of a piece shares with the beginning of the next: more than a passage's reach. */
const OVERLAP = 1_000;
const ELEMENTS_A_STEP = 500;
const TEXTS_A_STEP = 200;
/** `NodeFilter.SHOW_ELEMENT`. */
const ELEMENTS_ONLY = 1;
/** After this many characters of one element the page may go on. */
const LONG = 3_000;
/**
 * Find every element that may carry a label, hold a shadow tree or hide itself inside a word: those that are not the most
 * common ones, are empty, or have an attribute for it. Few are left on most pages. Two of them, since one for all takes
 * longer than a page of 100,000 elements may be held up.
 */
const TELLING = [
  ":not(div,span,a,li,p,td,path,br,section,ul,tr,h2,h3,option,g)",
  ":empty,[title],[aria-label],[label],[style],[hidden]",
];
/** So many of them, and so many of all elements, evenly spread, are looked across: style sheets are not asked. */
const LOOKED_ACROSS = 100;
const SAMPLES = 32;

export interface GateOptions {
  /** May err on the side of yes. */
  readonly couldMatch: CouldMatch;
  /** Every shadow root met on the way. */
  shadow(root: ShadowRoot): void;
  /** No more than this many characters are tried. */
  limit: number;
}

/**
 * Tries the text of a run, its labels and shadow trees, and for a whole document its title and description,
 * on `couldMatch`, without walking the text nodes one by one. Returns true as soon as something could match.
 */
export function* couldHold(run: Run, options: GateOptions): Generator<undefined, boolean> {
  const { couldMatch } = options;
  let buffer = "";
  let left = options.limit;
  let fetched = 0;
  const test = (text: string, last = false): boolean => {
    buffer += text;
    if (!last && buffer.length < PIECE) return false;
    const hit = couldMatch(buffer);
    buffer = last ? "" : buffer.slice(-OVERLAP);
    return hit;
  };

  function* tryTexts(root: Node): Generator<undefined, boolean> {
    for (const text of texts(root)) {
      if (text === undefined) return true;
      const end = Math.min(text.length, left);
      left -= end;
      if (end <= PIECE) {
        if (test(end < text.length ? text.slice(0, end) : text)) return true;
      } else {
        for (let at = 0; at < end; at += PIECE) {
          if (test(text.slice(at, Math.min(end, at + PIECE)))) return true;
          yield;
        }
      }
      if (end > LONG || ++fetched % TEXTS_A_STEP === 0) yield;
    }
    return false;
  }

  const trees: Tree[] = [];
  for (const node of siblings(run)) {
    if (isTree(node)) trees.push(node);
    if (yield* tryTexts(node)) return true;
  }
  if (test("", true)) return true;
  for (const tree of trees) {
    yield;
    if (isDocument(tree))
      buffer = readHead(tree)
        .map(({ text }) => text + APART)
        .join("");
    const roots = new Set<ShadowRoot>();
    /** True where a word may go on across the element. */
    const look = (element: Element, isSample: boolean): boolean => {
      for (const { text } of labelsOf(element)) buffer += APART + text;
      const root = shadowRootOf(element);
      if (root) roots.add(root);
      return isSample && couldCross(element, couldMatch);
    };
    if (typeOf(tree) === ELEMENT && look(tree as Element, true)) return true;
    for (const selector of TELLING) {
      const telling = allIn(tree, selector);
      const step = Math.max(1, telling.length / LOOKED_ACROSS);
      for (let i = 0, next = 0; i < telling.length; i++) {
        const isSample = i >= next;
        if (isSample) next += step;
        if (look(telling[i] as Element, isSample)) return true;
        if (i % ELEMENTS_A_STEP < ELEMENTS_A_STEP - 1) continue;
        if (test("")) return true;
        yield;
      }
      yield;
    }
    const all = allIn(tree, "*");
    for (let i = 0; i < all.length; i += Math.max(1, all.length / SAMPLES))
      if (couldCross(all[Math.floor(i)] as Element, couldMatch)) return true;
    if (test("", true)) return true;
    for (const root of roots) {
      yield;
      options.shadow(root);
      trees.push(root);
      if ((yield* tryTexts(root)) || test("", true)) return true;
    }
  }
  return false;
}

/** No page can hold it, and no word goes on behind it. */
const APART = "\0";

type Tree = Document | ShadowRoot | Element;

function isTree(node: Node): node is Tree {
  return "querySelectorAll" in node;
}

function isDocument(tree: Tree): tree is Document {
  return tree.nodeType === DOCUMENT;
}

function* siblings({ first, last }: Run): Generator<Node> {
  for (let node: Node | null = first; node; node = node === last ? null : nextOf(node)) {
    if (!ownHosts.has(node)) yield node;
  }
}

/** Every shadow root directly under a tree, however its host is built; undefined now and then, as a place to pause. */
export function* shadowRoots(tree: Document | ShadowRoot): Generator<ShadowRoot | undefined> {
  // A list of 100,000 elements takes a browser longer to make than it may be held up, and a live one is gone through
  // from its beginning after each change of the page.
  const elements = (documentOf(tree) ?? (tree as Document)).createNodeIterator(tree, ELEMENTS_ONLY);
  let seen = 0;
  for (let element = elements.nextNode(); element; element = elements.nextNode()) {
    const shadow = shadowRootOf(element as Element, true);
    if (shadow) yield shadow;
    // The engine clears away its handles of nodes only when young memory is full, then all at once: up to 50 ms of 100,000.
    // What is thrown away here fills it before they are many.
    else if (++seen % 8 < 1) yield void Array(3_000);
  }
}
