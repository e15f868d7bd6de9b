import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectFiles, ROOT, read } from "./files.ts";

const CONTENT_SCRIPT_LIMIT = 49_152;
/** Names of formats and hints inside libraries; nothing is ever loaded from there. */
const NAMES = ["www.w3.org", "wxt.dev", "github.com"];
const FREE = ["MIT", "ISC", "MPL-2.0"];
const PAGES = ["http://*/*", "https://*/*"];

/** What was built for a store, as `npm run build` and `npm run build:firefox` leave it. */
describe.each(["chrome-mv3", "firefox-mv2"])("the package %s", (name) => {
  const folder = join(ROOT, ".output", name);
  if (!existsSync(folder))
    throw new Error(`${name} is not built: npm run build && npm run build:firefox`);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const scripts = globSync("**/*.js", { cwd: folder });
  const text = (file: string) => readFileSync(join(folder, file), "utf8");

  test("asks for no more than the features need", () => {
    expect(manifest.permissions.toSorted()).toEqual([
      "activeTab",
      "alarms",
      "contextMenus",
      "storage",
    ]);
    for (const key of ["host_permissions", "optional_permissions", "optional_host_permissions"])
      expect(manifest).not.toHaveProperty(key);
  });

  test("shows web pages nothing of itself", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  test("reads all pages of the web with one script, in all frames, which is there before the page", () => {
    expect(manifest.content_scripts).toMatchObject([
      {
        matches: PAGES,
        all_frames: true,
        run_at: "document_start",
        js: ["content-scripts/guard.js"],
      },
    ]);
  });

  test("opens the settings where they have room", () => {
    expect(manifest.options_ui).toEqual({ page: "options.html", open_in_tab: true });
  });

  test("forbids its pages any connection", () => {
    const policy =
      manifest.content_security_policy.extension_pages ?? manifest.content_security_policy;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("has no code that makes code or markup from text, or opens a connection", () => {
    const forbidden =
      /\.(inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function|\bFunction\(|[=(,]\s*Function\b(?!\.)|createContextualFragment|HTMLUnsafe|\.srcdoc\s*=|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|set(Timeout|Interval)\(["'`]|\bimport\(["'`]http/;
    expect(scripts.filter((file) => forbidden.test(text(file)))).toEqual([]);
  });

  test("names no address on the net but those of the guidance", () => {
    const known = new Set([...NAMES, ...guidanceHosts()]);
    const strange = globSync("**/*.{js,html,css}", { cwd: folder }).flatMap((file) =>
      [...text(file).matchAll(/https?:\/\/([\w.-]+)/g)]
        .map(([, host]) => host ?? "")
        .filter((host) => !known.has(host))
        .map((host) => `${file}: ${host}`),
    );
    expect(strange).toEqual([]);
  });

  test("carries the licence of every package that is in it, all of them free", () => {
    const entries = text("licences.txt").split(/^-{80}$/m);
    const named = entries.map((entry) => /^\s*(\S+) \d\S* \((.+)\)\n/.exec(entry) ?? []);
    expect(named.filter(([, , licence]) => !FREE.includes(licence ?? ""))).toEqual([]);
    const { dependencies } = JSON.parse(read("package.json"));
    expect(named.map(([, name]) => name)).toEqual(
      expect.arrayContaining([...Object.keys(dependencies), "wxt"]),
    );
  });

  test("asks for nothing that PRIVACY does not explain", () => {
    const explained = [...read("PRIVACY.md").matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(manifest.permissions.toSorted()).toEqual(explained.toSorted());
  });

  test(`lays at most ${CONTENT_SCRIPT_LIMIT} bytes on every page`, () => {
    const files: string[] = manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js);
    const bytes = files.map((file) => statSync(join(folder, file)).size);
    expect(files).toContain("content-scripts/guard.js");
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
  });

  test("has one name, in the reader's language", () => {
    const { default_title } = manifest.action ?? manifest.browser_action;
    expect([manifest.name, default_title]).toEqual(["__MSG_extName__", "__MSG_extName__"]);
  });

  test("speaks three languages and has an icon in every size", () => {
    const locales = globSync("_locales/*/messages.json", { cwd: folder });
    expect(locales.toSorted()).toEqual(
      ["en", "zh_CN", "zh_TW"].map((locale) => `_locales/${locale}/messages.json`),
    );
    for (const icon of Object.values<string>(manifest.icons))
      expect(statSync(join(folder, icon)).size).toBeGreaterThan(0);
  });
});

function guidanceHosts(): string[] {
  return projectFiles()
    .filter((file) => /^src\/guidance\/data\/.*\.yaml$/.test(file))
    .flatMap((file) => addresses(parse(read(file))));
}

function addresses(value: unknown): string[] {
  if (typeof value === "string") return URL.canParse(value) ? [new URL(value).hostname] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(addresses) : [];
}
