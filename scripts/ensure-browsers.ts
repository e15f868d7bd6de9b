/** Makes sure that both real browsers and a Chinese font are here: installs them on Debian as root, else says how. */
import { spawnSync } from "node:child_process";
import { BROWSER_NAMES, findBrowser } from "./browsers.ts";
import { DEBIAN_FONTS, debianPackages, installLine } from "./install-line.ts";

const has = (program: string) => run(`${program} --version`).succeeded;
const isRootOnDebian = process.platform === "linux" && process.getuid?.() === 0 && has("apt-get");
const ELSEWHERE = "Installed elsewhere? Set CHROME_PATH and FIREFOX_PATH.";
const missing = BROWSER_NAMES.filter((name) => !findBrowser(name));

if (missing.length > 0) provideBrowsers();
else if (isRootOnDebian && !hasChineseFont()) provideFont();

function provideBrowsers(): void {
  const names = missing.join(" and ");
  if (!isRootOnDebian) {
    const line = installLine(missing, { platform: process.platform, has });
    const known = line ? `Run:\n${line}` : "Install Chromium or Chrome, and Firefox 142 or later.";
    fail(`${names} not found. ${known}\n${ELSEWHERE}`);
  }
  const packages = debianPackages(missing);
  console.error(`${names} not found: installing ${packages.join(" ")} (about a minute)`);
  if (!install(packages))
    fail(`That did not work. By hand:\n${commandFor(packages)}\n${ELSEWHERE}`);
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0) fail(`${still.join(" and ")} still not found after the installation.`);
}

/** Tests hold without the font, so a failure is only said. */
function provideFont(): void {
  console.error(`No Chinese font found: installing ${DEBIAN_FONTS}`);
  if (!install([DEBIAN_FONTS]))
    console.error(
      `That did not work; pictures will show boxes. By hand:\n${commandFor([DEBIAN_FONTS])}`,
    );
}

/** True as well where nobody can tell. */
function hasChineseFont(): boolean {
  const fonts = run("fc-list :lang=zh family");
  if (fonts.succeeded) return fonts.output.trim() !== "";
  return !has("dpkg-query") || run(`dpkg-query -W ${DEBIAN_FONTS}`).succeeded;
}

function install(packages: readonly string[]): boolean {
  if (!run("apt-get update -qq").succeeded) return false;
  const { succeeded, output } = run(
    `apt-get install -y --no-install-recommends ${packages.join(" ")}`,
  );
  if (!succeeded) console.error(output);
  return succeeded;
}

function commandFor(packages: readonly string[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}

function run(command: string): { succeeded: boolean; output: string } {
  const [program = "", ...args] = command.split(" ");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8" });
  return { succeeded: status === 0, output: status === 0 ? stdout : `${stdout}\n${stderr}` };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
