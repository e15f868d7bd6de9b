import { describe, expect, it } from "vitest";
import { passagesFromHtml } from "../../../src/page/from-html.ts";
import { passagesFromSaved } from "../../../src/page/from-saved.ts";

const framed = (html: string, attribute = "srcdoc") =>
  `<iframe ${attribute}="${html.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`;
const nested = (depth: number): string =>
  depth === 0 ? "<p>花呗套现</p>" : `<p>第${depth}层</p>${framed(nested(depth - 1))}`;

describe.each([
  ["in the browser", passagesFromSaved],
  ["outside a browser", passagesFromHtml],
])("a page that was saved, %s", (_where, read) => {
  const texts = (html: string) => read(html).map(({ text }) => text);

  it("is read with the frames that it holds, which come last and without their title", () => {
    const frame = framed("<title>框架</title><p>花呗套现</p><img alt='加微信'>", "SrcDoc");
    expect(texts(`<title>标题</title>${frame}<p>正文</p><img alt="图">`)).toEqual([
      "标题",
      "正文",
      "图",
      "花呗套现",
      "加微信",
    ]);
  });

  it("is read with the frames inside its frames, down to the fourth", () => {
    expect(texts(nested(4))).toEqual(["第4层", "第3层", "第2层", "第1层", "花呗套现"]);
    expect(texts(nested(5))).not.toContain("花呗套现");
  });

  it("is read with at most a hundred frames of one document", () => {
    expect(texts(framed("<p>花呗套现</p>").repeat(300))).toHaveLength(100);
  });

  it("runs no script of a frame and fetches nothing for it", () => {
    const frame = framed(
      "<script>document.write('花呗套现')</script><iframe src='https://x.example/'>",
    );
    expect(texts(`<p>正文</p>${frame}<noscript>${framed("花呗套现")}</noscript>`)).toEqual([
      "正文",
    ]);
  });
});
