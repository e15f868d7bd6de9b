import { type Kind, type Language, sentences } from "./corpora.ts";

export interface PagePlan {
  readonly language: Language;
  readonly kind: Kind;
  readonly chars: number;
  readonly nodes: number;
  /** Appended before the end of the body. */
  readonly script?: string;
}

/** A page of so many characters in so many text nodes, with the frame that pages have: styles, a menu, links, headings. */
export function html({ language, kind, chars, nodes, script = "" }: PagePlan): string {
  const parts: string[] = [];
  const each = Math.max(1, Math.round(chars / nodes));
  let rest = "";
  let made = 0;
  for (const next of sentences(language, kind, 7)) {
    rest += next;
    for (; rest.length >= each && made < nodes; made++) {
      parts.push(element(rest.slice(0, each), made));
      rest = rest.slice(each);
    }
    if (made >= nodes) break;
  }
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${language === "zh" ? "小城笔记" : "Notes"}</title>
<style>${STYLE}</style><body><nav><a href="#1">1</a> <a href="#2">2</a></nav><main>${parts.join("\n")}</main>${
    script && `<script>${script}</script>`
  }</body></html>`;
}

const STYLE = `body{font:16px/1.7 sans-serif;margin:0 auto;max-width:70ch}nav{display:flex;gap:1em}
section{border-top:1px solid #ccc;padding:4px}p:nth-child(odd){color:#222}li::marker{color:#888}a:hover{color:red}`;

function element(text: string, index: number): string {
  if (index % 40 === 0) return `<h2>${text}</h2>`;
  if (index % 10 === 3) return `<ul><li>${text}</li></ul>`;
  if (index % 10 === 7) return `<p><a href="#${index}">${text}</a></p>`;
  return index % 2 ? `<p>${text}</p>` : `<section><div>${text}</div></section>`;
}
