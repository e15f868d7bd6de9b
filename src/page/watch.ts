import { churningPart, observeAround } from "./churn.ts";
import { ATTRIBUTES } from "./labels.ts";
import { ELEMENT } from "./nodes.ts";
import { ownHosts } from "./shadow.ts";
import { idle } from "./slices.ts";

/** What changed since the last batch. */
export interface Changes {
  /** Nodes that were added or whose text or label changed, and the neighbours of removed ones. May be detached again. */
  readonly nodes: ReadonlySet<Node>;
  /** Whether something was taken away. */
  readonly removed: boolean;
  /** True when there was more than could be noted: everything has to be read anew. */
  readonly everything: boolean;
}

export interface Watcher {
  /** What is followed: the document and its shadow trees. */
  readonly roots: ReadonlySet<Document | ShadowRoot>;
  /** Also follows a shadow tree. */
  observe(root: ShadowRoot): void;
  /** Also follows a shadow tree that came without a change being told, and asks for its host to be read. */
  discover(root: ShadowRoot): void;
  /** Asks for a batch with everything in it, soon or after a wait in milliseconds. */
  refresh(wait?: number): void;
  /** Asks for a batch though nothing changed. */
  nudge(): void;
}

/** More changes than this between two batches count as a storm. */
const MAX_CHANGES = 3_000;
/** Shortest and longest wait before a batch, in milliseconds. */
const MIN_WAIT = 200;
const MAX_WAIT = 5_000;
/** After a batch we rest this many times as long as it took, so that following costs at most a twentieth. */
const REST = 20;
/** While batches follow each other, each one waits this many times as long as the last. */
const PATIENCE = 1.3;
/** A page that was calm for this long, in milliseconds, is followed closely again. */
const CALM = 10_000;
/** First and longest rest from what storms, in milliseconds; it doubles with every storm in a row. */
const STORM_REST = 2_000;
const MAX_STORM_REST = 60_000;

/**
 * Follows changes of a document's text in batches, until the signal is aborted. `onChanges` is never called
 * while an earlier call is still at work. A page that churns is looked at less and less often.
 */
export function watchChanges(
  document: Document,
  onChanges: (changes: Changes) => Promise<void>,
  signal: AbortSignal,
): Watcher {
  let nodes = new Set<Node>();
  let removed = false;
  let everything = false;
  let scheduled = false;
  let storms = 0;
  let wait = MIN_WAIT;
  let lastBatch = 0;
  /** When the rest from the last storm ends. */
  let lastStorm = 0;
  const roots = new Set<Document | ShadowRoot>([document]);
  /** Changes since the last batch. */
  let count = 0;
  /** The part of the page that is left alone for a while. */
  let ignored: Element | undefined;
  let rested = false;

  const observer = new MutationObserver((records) => {
    count += records.length;
    if (count > MAX_CHANGES) rest(records);
    else for (const record of records) note(record);
    if (nodes.size || removed) schedule();
  });

  /** Leaves alone the part that storms; where it is not one part, the whole page. */
  function rest(records: readonly MutationRecord[]): void {
    const length = Math.min(STORM_REST * 2 ** storms++, MAX_STORM_REST);
    const part = ignored ? undefined : churningPart(records);
    observer.disconnect();
    count = 0;
    lastStorm = performance.now() + length;
    if (part && observeAround(part, observe, observeList)) {
      ignored = part;
      for (const root of roots) if (root !== part.getRootNode()) observe(root);
      for (const node of nodes) if (!node.isConnected || part.contains(node)) nodes.delete(node);
      for (const record of records) if (!part.contains(record.target)) note(record);
      setTimeout(() => {
        if (signal.aborted || ignored !== part) return;
        // Read as it is now, before it can storm again.
        nodes.add(part);
        removed = rested = true;
        schedule();
      }, length);
    } else {
      ignored = undefined;
      everything = true;
      nodes = new Set();
      schedule(length);
    }
  }

  function note({
    type,
    target,
    addedNodes,
    removedNodes,
    previousSibling,
    nextSibling,
  }: MutationRecord): void {
    if (type !== "childList") {
      nodes.add(target);
      return;
    }
    const added = [...addedNodes].filter((node) => !ownHosts.has(node));
    const gone = [...removedNodes].some((node) => !ownHosts.has(node));
    if (!added.length && !gone) return;
    for (const node of added) {
      nodes.add(node);
      // Beside a part that is left alone nothing is observed that was not there.
      if (ignored && node.nodeType === ELEMENT) observe(node);
    }
    if (gone) removed = true;
    if (previousSibling) nodes.add(previousSibling);
    if (nextSibling) nodes.add(nextSibling);
  }

  function observe(root: Node): void {
    observer.observe(root, {
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
      subtree: true,
    });
  }

  function observeList(node: Node): void {
    observer.observe(node, { childList: true });
  }

  function observeAll(): void {
    observer.disconnect();
    for (const root of roots) if (root.isConnected) observe(root);
  }

  function schedule(delay = wait): void {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    setTimeout(() => void batch(), delay);
  }

  async function batch(): Promise<void> {
    await idle(1_000);
    if (signal.aborted) return;
    if (everything || rested) {
      ignored = undefined;
      observeAll();
    }
    const changes: Changes = { nodes, removed, everything };
    nodes = new Set();
    removed = everything = rested = false;
    count = 0;
    const start = performance.now();
    if (!changes.everything && start - lastBatch > CALM) wait = MIN_WAIT;
    if (start - lastStorm > CALM) storms = 0;
    try {
      await onChanges(changes);
    } finally {
      lastBatch = performance.now();
      wait = Math.min(MAX_WAIT, Math.max(wait * PATIENCE, (lastBatch - start) * REST));
      scheduled = false;
      if (nodes.size || removed || everything) schedule();
    }
  }

  observe(document);
  signal.addEventListener("abort", () => observer.disconnect());
  function follow(root: ShadowRoot): boolean {
    if (roots.has(root)) return false;
    roots.add(root);
    observe(root);
    // What is shown in a slot may change without any node that comes or goes.
    root.addEventListener(
      "slotchange",
      ({ target }) => {
        nodes.add(target as Node);
        schedule();
      },
      { signal },
    );
    return true;
  }

  return {
    roots,
    observe: follow,
    discover(root) {
      if (!follow(root)) return;
      nodes.add(root.host);
      schedule();
    },
    refresh(rest) {
      everything = true;
      schedule(rest);
    },
    nudge: () => schedule(),
  };
}
