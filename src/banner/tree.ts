/**
 * What is drawn in a page: a text, or an element with its attributes and what stands inside. The background makes it and
 * sends it, so that no page carries the code for it.
 */
export type Tree = string | ElementTree;
export type ElementTree = readonly [tag: string, attributes: Attributes, ...children: Tree[]];
type Attributes = Readonly<Record<string, string>>;
