/** Makes sure that both real browsers are here: installs them on Debian as root, else says how. */
import { spawnSync } from "node:child_process";
import { BROWSER_NAMES, type BrowserName, findBrowser } from "./browsers.ts";

const PACKAGES: Record<BrowserName, readonly string[]> = {
  chromium: ["chromium", "chromium-l10n"],
  firefox: ["firefox-esr", "firefox-esr-l10n-zh-cn", "firefox-esr-l10n-zh-tw"],
};
// Without a Chinese font the pictures of pages show boxes.
const FONTS = "fonts-noto-cjk";

const missing = BROWSER_NAMES.filter((name) => !findBrowser(name));
if (missing.length > 0) provide([...missing.flatMap((name) => PACKAGES[name]), FONTS]);

function provide(packages: readonly string[]): void {
  const names = missing.join(" and ");
  const install = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (!succeeds("apt-get --version")) {
    fail(
      `${names} not found. Install Chromium or Chrome, and Firefox 142 or later, or set CHROME_PATH and FIREFOX_PATH to their programs.`,
    );
  }
  if (process.getuid?.() !== 0) {
    fail(`${names} not found. Run: sudo apt-get update && sudo ${install}`);
  }
  console.error(`${names} not found: installing ${packages.join(" ")} (about a minute)`);
  if (!succeeds("apt-get update -qq") || !succeeds(install, true)) {
    fail(`That did not work. By hand: apt-get update && ${install}`);
  }
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0) fail(`${still.join(" and ")} still not found after the installation.`);
}

function succeeds(command: string, explain = false): boolean {
  const [program = "", ...args] = command.split(" ");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8" });
  if (status !== 0 && explain) console.error(`${stdout}\n${stderr}`);
  return status === 0;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
