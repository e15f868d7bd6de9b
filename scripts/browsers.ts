import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

export const BROWSER_NAMES: readonly BrowserName[] = ["chromium", "firefox"];

interface Whereabouts {
  /** Environment variable that names the program, before anything else is tried. */
  readonly variable: string;
  /** Names looked up in PATH. */
  readonly names: readonly string[];
  /** Usual places where PATH does not lead. */
  readonly places: readonly string[];
}

const WHEREABOUTS: Record<BrowserName, Whereabouts> = {
  chromium: {
    variable: "CHROME_PATH",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"],
    places: [
      "/usr/bin/chromium",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox-esr", "firefox", "firefox.exe"],
    places: [
      "/usr/bin/firefox-esr",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
  },
};

/** Gives the program of an installed browser, or undefined where there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, names, places } = WHEREABOUTS[name];
  const named = process.env[variable];
  if (named) return runs(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...names.flatMap((file) => folders.map((folder) => join(folder, file))), ...places].find(
    runs,
  );
}

/** @throws when the browser is not installed; the message says what to run. */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (!found) {
    const { variable } = WHEREABOUTS[name];
    throw new Error(`${name} not found: run npm run browsers, or set ${variable} to its program`);
  }
  return found;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
