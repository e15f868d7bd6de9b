import type { BrowserName } from "./browsers.ts";

/** Debian's packages of each browser, with its Chinese texts. */
const DEBIAN: Record<BrowserName, readonly string[]> = {
  chromium: ["chromium", "chromium-l10n"],
  firefox: ["firefox-esr", "firefox-esr-l10n-zh-cn", "firefox-esr-l10n-zh-tw"],
};
/** Without a Chinese font the pictures of pages show boxes. */
export const DEBIAN_FONTS = "fonts-noto-cjk";

/** Where the browsers are to be installed. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Whether a program of that name can be run. */
  has(program: string): boolean;
}

/** What apt-get installs for these browsers. */
export function debianPackages(missing: readonly BrowserName[]): string[] {
  return [...missing.flatMap((name) => DEBIAN[name]), DEBIAN_FONTS];
}

/**
 * One line to copy into a terminal that installs the missing browsers.
 * @returns undefined where no installer is known for this machine
 */
export function installLine(missing: readonly BrowserName[], machine: Machine): string | undefined {
  const pick = (chromium: string, firefox: string) =>
    missing.map((name) => (name === "chromium" ? chromium : firefox));
  const each = (chromium: string, firefox: string) => pick(chromium, firefox).join(" ");
  if (machine.platform === "darwin")
    return `brew install --cask ${each("google-chrome", "firefox")}`;
  if (machine.platform === "win32")
    return pick("Google.Chrome", "Mozilla.Firefox")
      .map((id) => `winget install --exact --id ${id}`)
      .join("; ");
  // Where there is snap it is Ubuntu, whose archive has no such packages.
  if (machine.has("apt-get") && !machine.has("snap"))
    return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debianPackages(missing).join(" ")}`;
  if (machine.has("dnf"))
    return `sudo dnf install -y ${each("chromium", "firefox")} google-noto-sans-cjk-fonts`;
  if (machine.has("pacman"))
    return `sudo pacman -S --needed ${each("chromium", "firefox")} noto-fonts-cjk`;
  return undefined;
}
