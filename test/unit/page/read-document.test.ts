import { beforeEach, describe, expect, it } from "vitest";
import { readPassages, toRange } from "../../../src/page/read-document.ts";
import { withShadowRoots } from "./shadow-roots.ts";

withShadowRoots();

function read(body: string): string[] {
  document.body.innerHTML = body;
  return bodyTexts();
}

function bodyTexts(): string[] {
  return readPassages(document)
    .filter(({ place }) => place === "body")
    .map(({ text }) => text);
}

beforeEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
});

describe("passages", () => {
  it.each([
    ["inline elements are joined", "<p>花<b>呗</b><span>套</span>现</p>", ["花呗套现"]],
    ["an unknown element is inline", "<p>花<x-y>呗</x-y></p>", ["花呗"]],
    ["<wbr> joins", "<p>花<wbr>呗</p>", ["花呗"]],
    ["blocks are apart", "<div>花</div><div>呗</div>", ["花", "呗"]],
    [
      "a block inside a block parts the text around it",
      "<div>上<p>中</p>下</div>",
      ["上", "中", "下"],
    ],
    ["list items are apart", "<ul><li>花<li>呗</ul>", ["花", "呗"]],
    ["options are apart", "<select><option>花</option><option>呗</option></select>", ["花", "呗"]],
    ["terms and their descriptions are apart", "<dl><dt>花</dt><dd>呗</dd></dl>", ["花", "呗"]],
    ["buttons are apart", "<button>花</button><button>呗</button>", ["花", "呗"]],
    ["a line break is a line break", "<p>花<br>呗</p>", ["花\n呗"]],
    ["line breaks at the edges are dropped", "<p><br>花<br><br></p>", ["花"]],
    [
      "a table row is one passage, its cells parted by a tab",
      "<table><tr><td>微信分付</td><td> 秒回 </td></tr><tr><th>白条</th><td>当天</td></tr></table>",
      ["微信分付\t秒回", "白条\t当天"],
    ],
    [
      "blocks in the cells of a layout table stay apart",
      "<table><tr><td><p>花</p><p>呗</p></td><td>边</td></tr></table>",
      ["花", "呗", "边"],
    ],
    [
      "ruby keeps its base only",
      "<p><ruby>套<rp>(</rp><rt>tào</rt><rp>)</rp></ruby>现</p>",
      ["套现"],
    ],
    ["white space is collapsed", "<p>\n  a \t b\n</p>", ["a b"]],
    ["white space between inline elements counts once", "<p><i>a </i> <i> b</i></p>", ["a b"]],
    ["a soft hyphen stays for the matcher to pass over", "<p>花\u00ad呗</p>", ["花\u00ad呗"]],
    ["<pre> keeps its lines", "<pre>一\n二\n\n三</pre>", ["一\n二", "三"]],
    [
      "what is no text for a reader is skipped",
      "<script>a</script><style>b</style><template>c</template><noscript>d</noscript><textarea>e</textarea><p>f</p>",
      ["f"],
    ],
    ["comments are skipped", "<p>花<!-- x -->呗</p>", ["花呗"]],
    ["an empty page has none", " <div> <p> </p></div>", []],
  ])("%s", (_name, body, passages) => {
    expect(read(body)).toEqual(passages);
  });

  it("takes a description of another namespace for what it says, not for an error", () => {
    const meta = document.createElementNS("http://www.w3.org/2000/svg", "meta");
    meta.setAttribute("name", "description");
    meta.setAttribute("content", "图中的话");
    document.body.append(meta);
    expect(readPassages(document)).toContainEqual(expect.objectContaining({ text: "图中的话" }));
  });

  it("reads title and description first, and each only once", () => {
    document.head.innerHTML = '<title> 花呗\n提现 </title><meta name="Description" content="说明">';
    document.body.innerHTML = "<p>正文</p>";
    expect(readPassages(document).map(({ text, place }) => [place, text])).toEqual([
      ["title", "花呗 提现"],
      ["description", "说明"],
      ["body", "正文"],
    ]);
  });

  it("reads the labels a page wrote, and nothing a person typed", () => {
    document.body.innerHTML =
      '<img alt="图" title="图"><a aria-label="名" title="">x</a><input placeholder="空" value="secret">' +
      '<input type="submit" value="送"><input type="password" value="secret"><textarea placeholder="写">secret</textarea>';
    const labels = readPassages(document).filter(({ place }) => place === "label");
    expect(labels.map(({ text }) => text)).toEqual(["图", "名", "空", "送", "写"]);
  });

  it("reads shadow trees as they are composed", () => {
    document.body.innerHTML = "<div id=host><b slot=a>呗</b><i>不在任何槽里</i></div>";
    const root = document.querySelector("#host")?.attachShadow({ mode: "open" }) as ShadowRoot;
    root.innerHTML = "<p>花<slot name=a></slot><slot name=b>套</slot>现</p>";
    expect(bodyTexts()).toEqual(["花呗套现"]);
  });

  it("cuts a text without any boundary, and loses none of it", () => {
    const text = "额".repeat(50_000);
    const passages = read(`<p>${text}</p>`);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.join("")).toBe(text);
  });
});

describe("the way back into the document", () => {
  function rangeOf(body: string, wanted: string): Range | undefined {
    document.body.innerHTML = body;
    const passage = readPassages(document).find(({ text }) => text.includes(wanted));
    if (!passage) throw new Error(`no passage with ${wanted}`);
    const start = passage.text.indexOf(wanted);
    return toRange(passage, { start, end: start + wanted.length });
  }

  it("leads to the text, over inline elements", () => {
    expect(rangeOf("<p>专业 <b>花</b><i>呗</i>  套现</p>", "花呗 套现")?.toString()).toBe(
      "花呗  套现",
    );
  });

  it("cuts title, description and labels where it cuts any passage", () => {
    const long = "长".repeat(30_000);
    document.head.innerHTML = `<title>${long}</title><meta name="description" content="明${long}">`;
    document.body.innerHTML = `<img alt="${long}">`;
    const lengths = readPassages(document).map(({ text }) => text.length);
    expect(lengths).toEqual([20_000, 20_000, 20_000]);
  });

  it("leads to the element of a label", () => {
    const range = rangeOf('<p><img alt="加微信"></p>', "加微信");
    expect(range?.cloneContents().querySelector("img")).toBeTruthy();
  });

  it("is gone when the text changed or left", () => {
    document.body.innerHTML = "<p>花呗套现</p>";
    const [passage] = readPassages(document);
    if (!passage) throw new Error("no passage");
    (passage.segments[0]?.node as Text).data = "别的文字";
    expect(toRange(passage, { start: 0, end: 4 })).toBeUndefined();
    document.body.innerHTML = "";
    expect(toRange(passage, { start: 0, end: 4 })).toBeUndefined();
  });
});
