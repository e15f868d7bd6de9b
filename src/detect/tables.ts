import { type Folding, unpackFolding } from "./folding.ts";
import type { CompiledList } from "./list.ts";
import { buildSieve, type Sieve } from "./sieve.ts";
import { type Trie, unpackTrie } from "./trie.ts";
import { unpackWording, type Wording } from "./wording.ts";

/** The list unpacked into typed arrays. */
export interface Tables extends Folding, Trie, Sieve {
  readonly list: CompiledList;
  /** Symbol of the letter V, which stands for WeChat. */
  readonly letterV: number;
  /** Class of the words before which an identifier stands, such as 微信. */
  readonly contactWord: number;
  readonly wording: Wording;
  /** The wording around what is found in longer texts. */
  readonly around: Wording;
}

/** Unpacks the shipped list. Linear in its size, done once. */
export function unpack(list: CompiledList): Tables {
  const folding = unpackFolding(list.folds);
  const trie = unpackTrie(list.trie, folding.symbolCount);
  return {
    list,
    ...folding,
    ...trie,
    ...buildSieve(folding, trie),
    letterV: folding.plain["v".charCodeAt(0)] ?? 0,
    contactWord: list.classes.indexOf("contact-word"),
    wording: unpackWording(list.wording, list.folds),
    around: unpackWording(list.wordingAround, list.folds),
  };
}
