import { ownHosts } from "./shadow.ts";
import { idle } from "./slices.ts";

/** What changed since the last batch. */
export interface Changes {
  /** Nodes that were added or whose text changed, and the neighbours of removed ones. May be detached again. */
  readonly nodes: ReadonlySet<Node>;
  /** Whether something was taken away. */
  readonly removed: boolean;
  /** True when there was more than could be noted: everything has to be read anew. */
  readonly everything: boolean;
}

export interface Watcher {
  /** Also follows a shadow tree. */
  observe(root: ShadowRoot): void;
  /** Asks for a batch with everything in it, soon or after a wait in milliseconds. */
  refresh(wait?: number): void;
  /** Asks for a batch though nothing changed. */
  nudge(): void;
}

/** More changed nodes than this between two batches count as a storm. */
const MAX_NODES = 3_000;
/** Shortest and longest wait before a batch, in milliseconds. */
const MIN_WAIT = 200;
const MAX_WAIT = 5_000;
/** After a batch we rest this many times as long as it took, so that following costs at most a twentieth. */
const REST = 20;
/** While batches follow each other, each one waits this many times as long as the last. */
const PATIENCE = 1.3;
/** A page that was calm for this long, in milliseconds, is followed closely again. */
const CALM = 10_000;
/** First and longest rest from a page that storms, in milliseconds; it doubles with every storm in a row. */
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
  const roots: Node[] = [document];

  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    if (nodes.size > MAX_NODES) {
      everything = true;
      nodes = new Set();
      observer.disconnect();
      schedule(Math.min(STORM_REST * 2 ** storms++, MAX_STORM_REST));
    } else if (nodes.size || removed) schedule();
  });

  function note({
    type,
    target,
    addedNodes,
    removedNodes,
    previousSibling,
    nextSibling,
  }: MutationRecord): void {
    if (type === "characterData") {
      nodes.add(target);
      return;
    }
    const added = [...addedNodes].filter((node) => !ownHosts.has(node));
    const gone = [...removedNodes].some((node) => !ownHosts.has(node));
    if (!added.length && !gone) return;
    for (const node of added) nodes.add(node);
    if (gone) removed = true;
    if (previousSibling) nodes.add(previousSibling);
    if (nextSibling) nodes.add(nextSibling);
  }

  function observe(root: Node): void {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function schedule(rest = wait): void {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    setTimeout(() => void batch(), rest);
  }

  async function batch(): Promise<void> {
    await idle(1_000);
    if (signal.aborted) return;
    if (everything) for (const root of roots) if (root.isConnected) observe(root);
    const changes: Changes = { nodes, removed, everything };
    nodes = new Set();
    removed = everything = false;
    const start = performance.now();
    if (!changes.everything && start - lastBatch > CALM) {
      storms = 0;
      wait = MIN_WAIT;
    }
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
  return {
    observe(root) {
      if (roots.includes(root)) return;
      roots.push(root);
      observe(root);
    },
    refresh(rest) {
      everything = true;
      schedule(rest);
    },
    nudge: () => schedule(),
  };
}
