import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { reach } from "../harness/keyboard.ts";
import { until } from "../harness/wait.ts";
import { say, sayOf } from "../words.ts";

const OFFER = "花呗套现，4个点，秒到账，有额度加微信 huishou5202";

/** A text on its way into the check: from the menu, by keyboard, as a file. */
export function testCheck(world: () => World): void {
  describe("check", () => {
    test("what is selected, from its menu, with the page it stands on", async () => {
      const { driver, openPage, site } = world();
      const tab = await openPage("recipe.html");
      await tab.run(addOffer, OFFER);
      await driver.chooseMenu(tab, "#offer", "selection");
      const check = await driver.tabAt("guide.html#/check/");
      await until("the verdict", () => check.text(), has(sayOf("cash-out", "schemes")));
      expect(await typed(check)).toBe(OFFER);
      await check.press(say("report.openText"));
      const facts = await until("the form", () => check.text(), has(say("report.save")));
      expect(facts).toContain(`${site.origin}/recipe.html`);
    });

    test("the words of a link, from its menu", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("recipe.html");
      await tab.run(addOffer, OFFER, "https://shop.example/?a=1");
      await driver.chooseMenu(tab, "#offer a", "link");
      const check = await driver.tabAt("guide.html#/check/");
      await until("the verdict", () => check.text(), has(sayOf("cash-out", "schemes")));
      expect(await typed(check)).toBe(OFFER);
    });

    test("a page, from its menu", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("offer-cash-out.html");
      await tab.waitForBanner();
      await driver.chooseMenu(tab, "h1", "page");
      const popup = await driver.openedPopup();
      await until("the verdict", () => popup.text(), has(say("reasons.clues")));
      await popup.close();
    });

    test("files that are dropped, and says why another is refused", async () => {
      // A text that is no longer kept is said to be gone.
      const tab = await world().driver.openOwn("guide.html#/check/gone");
      await until("the reason", () => tab.text(), has(say("check.gone")));
      await until("the place for files", () =>
        tab.run((document) => document.querySelector(".drop") !== null),
      );
      // Saved as such pages often are: in the older encoding, the words apart in elements.
      const gbk = [0xcc, 0xd7, 0xcf, 0xd6];
      await tab.run(drop, "page.html", [
        ...bytes('<meta charset="gbk"><title>x</title><h1>Huabei <b>'),
        ...gbk,
        ...bytes("</b></h1><script>document.title = 'ran'</script>"),
        ...bytes(
          "<iframe srcdoc='<p>framed</p><script>top.document.title = `ran`</script>'></iframe>",
        ),
      ]);
      await until("the text", () => typed(tab), has("Huabei 套现\nframed"));
      expect(await tab.run((document) => document.title)).not.toBe("ran");
      await tab.run(drop, "ad.txt", bytes(OFFER));
      await until("the verdict", () => tab.text(), has(sayOf("cash-out", "schemes")));
      await tab.run(drop, "film.mp4", [0, 1, 2]);
      await until("the reason", () => tab.text(), has(say("check.refused.otherKind", "film.mp4")));
      // What was judged before is still there.
      expect(await tab.text()).toContain(sayOf("cash-out", "schemes"));
    });

    test("a very long text, which can be stopped meanwhile", async () => {
      const tab = await world().driver.openOwn("guide.html#/check");
      await until("the place for files", () =>
        tab.run((document) => document.querySelector(".drop") !== null),
      );
      await tab.run(drop, "long.txt", bytes(`${OFFER}\n`), 100_000);
      await until("the way to stop", () => tab.text(), has(say("status.stop")));
      await tab.press(say("status.stop"));
      await until(
        "the end",
        () => tab.text(),
        (text) => !text.includes(say("status.stop")),
      );
      expect(await tab.text()).not.toContain(sayOf("cash-out", "schemes"));
      await tab.run(drop, "long.txt", bytes(`${OFFER}\n`), 100_000);
      await until("the verdict", () => tab.text(), has(sayOf("cash-out", "schemes")));
      expect(await tab.text()).not.toContain(say("status.stop"));
    });

    test("a typed message, by keyboard alone, and keeps it as missed", async () => {
      const tab = await world().driver.openOwn("guide.html#/check");
      await until("the field", () =>
        tab.run((document) => document.querySelector("textarea") !== null),
      );
      await reach(tab, "textarea");
      await tab.type("你好，明天见");
      await reach(tab, "button.primary");
      await tab.key("Enter");
      await until("the verdict", () => tab.text(), has(say("verdict.text.none")));
      await reach(tab, "[aria-live] button.text");
      await tab.key("Enter");
      await until("the form", () => tab.text(), has(say("report.title.missed")));
      await reach(tab, "button.primary");
      await tab.key("Enter");
      await until("the confirmation", () => tab.text(), has(say("report.saved")));
    });
  });
}

const typed = (tab: Tab) => tab.run((document) => document.querySelector("textarea")?.value ?? "");
const bytes = (text: string) => [...new TextEncoder().encode(text)];
const has = (part: string) => (text: string) => text.includes(part);

function addOffer(document: Document, text: string, href?: string): void {
  const place = document.createElement("p");
  place.id = "offer";
  const inside = href ? place.appendChild(document.createElement("a")) : place;
  if (href) inside.setAttribute("href", href);
  inside.textContent = text;
  // At the end, where the warning that it brings about does not cover it.
  document.body.append(place);
  if (!href) document.getSelection()?.selectAllChildren(place);
}

function drop(document: Document, name: string, content: readonly number[], times = 1): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(Array(times).fill(new Uint8Array(content)), name));
  const place = document.querySelector(".drop");
  for (const kind of ["dragover", "drop"])
    place?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}
