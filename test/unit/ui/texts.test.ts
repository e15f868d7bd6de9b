import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { SCHEMES } from "../../../src/detect/verdict.ts";
import { LANGUAGES } from "../../../src/language/languages.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";
import { clueName, schemeName } from "../../../src/ui/names.ts";
import { typographyFaults } from "../typography.ts";
import { speak, texts } from "./texts.ts";

const chinese = texts("zh_CN");
const placeholders = (text: string) => (text.match(/\$\d/g) ?? []).sort();

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const own = texts(language);
  beforeEach(() => {
    fakeBrowser.reset();
    speak(language);
  });

  it("are complete", () => {
    expect([...own.keys()].sort()).toEqual([...chinese.keys()].sort());
    expect([...own].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("take the same insertions", () => {
    for (const [key, text] of own)
      expect([key, placeholders(text)]).toEqual([key, placeholders(chinese.get(key) ?? "")]);
  });

  it("do not shout, and call nobody a fraudster", () => {
    for (const [key, text] of own)
      expect([key, text]).toEqual([
        key,
        expect.not.stringMatching(/[!！]|骗子|騙子|fraudster|scammer/i),
      ]);
  });

  it("are set in good type", () => {
    const faults = [...own]
      // What stands before or between other texts ends as it must there.
      .map(
        ([key, text]) => [key, typographyFaults(text.trim().replace(/：$/, ""), language)] as const,
      )
      .filter(([, found]) => found.length > 0);
    expect(faults).toEqual([]);
  });

  it("name every scheme and every clue of the list", () => {
    for (const scheme of SCHEMES) expect(schemeName(scheme)).not.toBe("");
    const unnamed = LIST.clues.filter(({ id }) => !own.has(`clues.${id.replaceAll("-", "_")}`));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
    expect(clueName("contact-private")).toBe(own.get("clues.contact_private"));
  });

  it("name a clue that is newer than they are by its id", () => {
    expect(clueName("brand-new")).toContain("brand-new");
  });
});

it("Taiwan's texts are Taiwan's words", () => {
  const taiwan = [...texts("zh_TW").values()].join("\n");
  expect(taiwan).not.toMatch(
    /信息|網絡|視頻|軟件|默認|屏幕|短信|賬號|渠道|舉報|設備|粘貼|發送|保存/,
  );
  expect(taiwan).not.toMatch(/[“”]/);
});
