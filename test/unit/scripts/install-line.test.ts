import { describe, expect, it } from "vitest";
import { installLine } from "../../../scripts/install-line.ts";

const both = ["chromium", "firefox"] as const;
const machine = (platform: NodeJS.Platform, ...programs: string[]) => ({
  platform,
  has: (program: string) => programs.includes(program),
});

describe("the line that installs what is missing", () => {
  it.each([
    [
      machine("linux", "apt-get"),
      "sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium chromium-l10n firefox-esr firefox-esr-l10n-zh-cn firefox-esr-l10n-zh-tw fonts-noto-cjk",
    ],
    [machine("linux", "dnf"), "sudo dnf install -y chromium firefox google-noto-sans-cjk-fonts"],
    [machine("linux", "pacman"), "sudo pacman -S --needed chromium firefox noto-fonts-cjk"],
    [machine("darwin"), "brew install --cask google-chrome firefox"],
    [
      machine("win32"),
      "winget install --exact --id Google.Chrome; winget install --exact --id Mozilla.Firefox",
    ],
    [machine("linux", "apt-get", "snap"), undefined],
    [machine("linux"), undefined],
  ])("%j: %s", (where, line) => {
    expect(installLine(both, where)).toBe(line);
  });

  it("names only what is missing", () => {
    expect(installLine(["firefox"], machine("darwin"))).toBe("brew install --cask firefox");
  });
});
