/** Gives ranges whose ends lie between elements their text in linear time, as browsers do; happy-dom takes its square. */
export function withQuickRanges(): void {
  Range.prototype.toString = function () {
    const { startContainer, startOffset, endContainer, endOffset } = this;
    const from = startContainer.childNodes[startOffset];
    const end = endContainer.childNodes[endOffset] ?? (endOffset ? null : endContainer);
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    walker.currentNode = from ?? startContainer;
    let text = "";
    for (let node: Node | null = walker.currentNode; node && node !== end; node = walker.nextNode())
      if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    return text;
  };
}
