declare module "ahocorasick" {
  export default class AhoCorasick {
    constructor(terms: readonly string[]);
    search(text: string): [end: number, terms: string[]][];
  }
}

declare module "fastscan" {
  export default class FastScanner {
    constructor(terms: readonly string[]);
    search(text: string): [start: number, term: string][];
  }
}
