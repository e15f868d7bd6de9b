import { flowOf } from "./flow.ts";
import { acrossGaps } from "./gaps.ts";
import { readHead, readLabels } from "./labels.ts";
import { allIn, lastChildOf, nextOf, previousOf, textOf, typeOf } from "./nodes.ts";
import type { Run } from "./read-document.ts";
import { ownHosts, shadowRootOf } from "./shadow.ts";

/** Text is tried in pieces of this many characters, so that no single one can hold up the page. */
const PIECE = 200_000;
/** What the end of a piece shares with the beginning of the next: more than a passage's reach. */
const OVERLAP = 1_000;
/** The text of a subtree with fewer elements is fetched in one call. */
const SMALL_TREE = 4_000;
const SPACE = /[\t\n\f\r ]+/g;
const ELEMENTS_A_STEP = 500;
const TEXTS_A_STEP = 200;
/** After this many characters of one element the page may go on. */
const LONG = 10_000;

export interface GateOptions {
  /** Whether a text may hold an offer; may err on the side of yes. */
  couldMatch(text: string): boolean;
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
  let buffer = "";
  let left = options.limit;
  let fetched = 0;
  const test = (text: string, last = false): boolean => {
    buffer += text;
    if (!last && buffer.length < PIECE) return false;
    // A reader sees white space once, however a page's source is laid out.
    const hit = options.couldMatch(buffer.replace(SPACE, " "));
    buffer = buffer.slice(-OVERLAP);
    return hit;
  };

  function* tryTexts(root: Node): Generator<undefined, boolean> {
    for (const text of texts(root)) {
      const end = Math.min(text.length, left);
      left -= end;
      for (let at = 0; at < end; at += PIECE) {
        if (test(text.slice(at, Math.min(end, at + PIECE)))) return true;
        if (end > PIECE) yield;
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
  for (const tree of trees) {
    for (const { text } of [...(isDocument(tree) ? readHead(tree) : []), ...readLabels(tree)]) {
      if (test(`\n${text}`)) return true;
    }
    yield;
    if (test(acrossGaps(tree))) return true;
    for (const shadow of shadowRoots(tree)) {
      yield;
      if (!shadow) continue;
      options.shadow(shadow);
      trees.push(shadow);
      if (test("\n") || (yield* tryTexts(shadow))) return true;
    }
  }
  return test("", true);
}

type Tree = Document | ShadowRoot | Element;

function isTree(node: Node): node is Tree {
  return "querySelectorAll" in node;
}

function isDocument(tree: Tree): tree is Document {
  return tree.nodeType === Node.DOCUMENT_NODE;
}

function* siblings({ first, last }: Run): Generator<Node> {
  for (let node: Node | null = first; node; node = node === last ? null : nextOf(node)) {
    if (!ownHosts.has(node)) yield node;
  }
}

/** The text under a node in pieces of bounded cost, in order. */
function* texts(root: Node): Generator<string> {
  const stack: Node[] = [(root as Document).documentElement ?? root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const type = typeOf(node);
    if (type === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (flowOf(element) === "skip" || ownHosts.has(element)) continue;
      const all = HTMLElement.prototype.getElementsByTagName.call(element, "*");
      // Asked for one element, a browser stops counting there; a tree may be as deep as it is large.
      if (all.item(SMALL_TREE)) {
        yield "";
        for (let child = lastChildOf(node); child; child = previousOf(child)) stack.push(child);
        continue;
      }
    } else if (type === Node.COMMENT_NODE) {
      continue;
    }
    yield textOf(node);
  }
}

/** The shadow roots directly under a tree; undefined now and then, as a place to pause. */
export function* shadowRoots(
  root: Document | ShadowRoot | Element,
): Generator<ShadowRoot | undefined> {
  if (typeOf(root) === Node.ELEMENT_NODE) {
    const own = shadowRootOf(root as Element);
    if (own) yield own;
  }
  const elements = allIn(root, "*");
  for (let i = 0; i < elements.length; i++) {
    const shadow = shadowRootOf(elements[i] as Element);
    if (shadow) yield shadow;
    else if (i % ELEMENTS_A_STEP === ELEMENTS_A_STEP - 1) yield undefined;
  }
}
