import { MAX_CHARACTERS, type Verdict } from "../detect/verdict.ts";
import { couldHold, type GateOptions, shadowRoots } from "../page/could-hold.ts";
import { readHead, readLabels } from "../page/labels.ts";
import type { LocatedPassage } from "../page/located.ts";
import { watchNavigation } from "../page/navigation.ts";
import { ELEMENT, isInsideAnother, nextOf, parentElementOf, typeOf } from "../page/nodes.ts";
import { type Chunk, PageText } from "../page/page-text.ts";
import { type Reading, type Run, walk } from "../page/read-document.ts";
import { runAround } from "../page/runs.ts";
import { forAWhile, inSlices } from "../page/slices.ts";
import { asSeen } from "../page/visible.ts";
import { type Changes, type Watcher, watchChanges } from "../page/watch.ts";
import { isInsideWritten, isWritten, watchWriting } from "../page/written.ts";
import {
  type ChunkJudgement,
  type Evidence,
  type Judging,
  judgeChunk,
  mergeJudgements,
} from "./judge.ts";
import { watchReveal } from "./reveal.ts";

/** After this long, in milliseconds, a warning is told before the whole page is read or judged. */
const PATIENCE = 1_000;
/** How long is waited before each look for shadow trees that came later, in milliseconds. */
const LOOKS = [2_000, 6_000, 20_000, 60_000];

/** What a page came to, and where its evidence stands. */
export interface Result {
  readonly verdict: Verdict;
  /** In the order of the verdict's findings. */
  readonly evidence: readonly Evidence[];
}

export interface ScannerOptions extends Judging {
  readonly document: Document;
  /** Called after each reading; `navigated` when the document stands for another page than before. */
  onResult(result: Result, navigated: boolean): void;
}

/**
 * Reads a document and follows it: the gate first, the tree only where the gate opens, later only what changed.
 * Stops when the signal is aborted.
 */
export function startScanner(options: ScannerOptions): void {
  const { document, signal, couldMatch, onResult } = options;
  let judgements = new WeakMap<Chunk, ChunkJudgement>();
  /** Undefined as long as the gate is shut. */
  let page: PageText | undefined;
  let title = "";
  let navigated = false;
  let truncated = false;
  let missed: Node[] = [];

  const gate: GateOptions = {
    couldMatch,
    shadow: (root) => watcher.observe(root),
    limit: MAX_CHARACTERS,
  };
  let hasTurned = false;
  const reveal = watchReveal(() => {
    hasTurned = true;
    watcher.nudge();
  }, signal);
  const watcher: Watcher = watchChanges(document, update, signal);
  const checkAddress = watchNavigation(
    document.defaultView,
    () => {
      navigated = true;
      watcher.refresh();
    },
    signal,
  );
  watchWriting(document.defaultView, signal);
  watcher.refresh(0);
  void lookForRoots();

  async function update(changes: Changes): Promise<void> {
    checkAddress();
    if (changes.everything) await readAll();
    else if (page) await readChanges(page, changes);
    else if (await opensGate(changes)) await readAll();
    if (!signal.aborted) await judge();
  }

  /** A shadow tree that is attached to what is there already is no change that anybody is told of. */
  async function lookForRoots(): Promise<void> {
    for (const wait of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal.aborted) return;
      await inSlices(newRoots(), signal);
    }
  }

  function* newRoots(): Generator<undefined, void> {
    for (const root of watcher.roots) {
      for (const shadow of shadowRoots(root)) {
        if (shadow) watcher.discover(shadow);
        yield;
      }
    }
  }

  async function readAll(): Promise<void> {
    page = undefined;
    judgements = new WeakMap();
    title = document.title;
    const whole: Run = { first: document, last: document };
    if (!(await inSlices(couldHold(whole, gate), signal))) return;
    const next = new PageText(readHead(document));
    const roots: (Document | ShadowRoot)[] = [document];
    const reading: Reading = {
      passage: (passage) => next.add(passage),
      shadow(root) {
        roots.push(root);
        watcher.observe(root);
      },
      missed: (node) => missed.push(node),
      skip: isWritten,
    };
    truncated = false;
    const steps = upToLimit(walk(whole, reading), next);
    if ((await inSlices(forAWhile(steps, PATIENCE), signal)) === false) {
      page = next;
      await judge(false);
    }
    await inSlices(steps, signal);
    for (const root of roots) await inSlices(readLabels(root, reading.passage), signal);
    page = next;
    await readMissed(next);
  }

  function* upToLimit(
    steps: Generator<undefined, void>,
    next: PageText,
  ): Generator<undefined, void> {
    for (const _ of steps) {
      truncated = next.length > MAX_CHARACTERS;
      if (truncated) return;
      yield;
    }
  }

  async function opensGate({ nodes }: Changes): Promise<boolean> {
    if (document.title !== title) {
      title = document.title;
      if (couldMatch(title)) return true;
    }
    for (const run of runsOf(nodes)) {
      if (await inSlices(couldHold(run, gate), signal)) return true;
    }
    return false;
  }

  async function readChanges(current: PageText, { nodes, removed }: Changes): Promise<void> {
    if (removed) current.sweep();
    if (document.title !== title) {
      title = document.title;
      current.head = readHead(document);
      if (current.chunks[0]) current.chunks[0].dirty = true;
    }
    for (const node of nodes) current.forget(node);
    for (const run of runsOf(nodes)) await readRun(current, run);
    await readMissed(current);
  }

  async function readMissed(current: PageText): Promise<void> {
    const again = missed;
    missed = [];
    for (const run of runsOf(again)) await readRun(current, run);
  }

  async function readRun(current: PageText, run: Run): Promise<void> {
    const found: LocatedPassage[] = [];
    const roots: ShadowRoot[] = [];
    const reading: Reading = {
      passage: (passage) => found.push(passage),
      shadow(root) {
        roots.push(root);
        watcher.observe(root);
      },
      missed: (node) => missed.push(node),
      skip: isWritten,
    };
    if (current.length > MAX_CHARACTERS) return;
    await inSlices(walk(run, reading), signal);
    for (let node: Node | null = run.first; node; node = node === run.last ? null : nextOf(node)) {
      if (typeOf(node) === ELEMENT)
        await inSlices(readLabels(node as Element, reading.passage), signal);
    }
    for (const root of roots) await inSlices(readLabels(root, reading.passage), signal);
    current.renew(found, run.first);
  }

  /** Of a page that is not yet read to its end only a warning is told. */
  async function judge(isWhole = true): Promise<void> {
    const chunks = page?.chunks ?? [];
    let patience = isWhole ? performance.now() + PATIENCE : 0;
    const isSeen = (passage: LocatedPassage) => asSeen(passage).length > 0;
    const looksAgain = hasTurned;
    hasTurned = false;
    for (const chunk of chunks) {
      const { hidden = [], evidence = [] } = judgements.get(chunk) ?? {};
      const isOther =
        hidden.some(isSeen) || (looksAgain && !evidence.every(({ passage }) => isSeen(passage)));
      if (!page || !(chunk.dirty || isOther)) continue;
      chunk.dirty = false;
      const judgement = await judgeChunk(page, chunk, options);
      if (signal.aborted) return;
      // Nobody answered: the next change tries again.
      if (judgement) judgements.set(chunk, judgement);
      else chunk.dirty = true;
      // A page must not be able to put off the warning by its length.
      if (performance.now() < patience || judgement?.evidence[0]?.finding.level !== "warning")
        continue;
      patience = Number.POSITIVE_INFINITY;
      report(chunks);
    }
    if (isWhole) report(chunks);
  }

  function report(chunks: readonly Chunk[]): void {
    const all = chunks.flatMap((chunk) => judgements.get(chunk) ?? []);
    reveal(
      all.flatMap(({ hidden }) => hidden),
      all.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
    );
    onResult(mergeJudgements(all, page?.size ?? 0, truncated), navigated);
    navigated = false;
  }
}

/** The runs around changed nodes, each once; what a person types is left out. */
function* runsOf(nodes: Iterable<Node>): Generator<Run> {
  const all = new Set(nodes);
  const done = new Set<Node>();
  for (const node of all) {
    if (isInsideAnother(node, all)) continue;
    const run = runAround(node);
    if (!run || done.has(run.first)) continue;
    done.add(run.first);
    const element = parentElementOf(node);
    if (element && isInsideWritten(element)) continue;
    yield run;
  }
}
