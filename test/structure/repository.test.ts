import { homedir } from "node:os";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, ROOT, read } from "./files.ts";

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { "": _, ...locked } = (
  JSON.parse(read("package-lock.json")) as { packages: Record<string, LockedPackage> }
).packages;

describe("the repository", () => {
  const files = projectFiles();

  test("locks every package by its content, and names no place to fetch it from", () => {
    const strange = Object.entries(locked).filter(
      ([, { integrity, resolved }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? "") || resolved !== undefined,
    );
    expect(strange).toEqual([]);
  });

  test("locks the parts for other platforms too, or a clean install is refused", () => {
    const names = new Set(Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, "")));
    const missing = Object.values(locked)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  test("names exact versions of what it depends on", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read("package.json"),
    ) as Record<string, Record<string, string>>;
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("holds nothing of the machine it was written on", () => {
    // A single folder, as in "/check/main", says too little: routes and imports are written so too.
    const near = dirname(dirname(ROOT));
    const places = [ROOT.slice(0, -1), homedir(), ...(/[/\\].+[/\\]/.test(near) ? [near] : [])]
      .filter((place) => place.length > 1)
      .map((place) => `${place}/`);
    const traces = files
      .filter((file) => !/\.(png|jpe?g|webp)$/.test(file))
      .filter((file) => places.some((place) => read(file).includes(place)));
    expect(traces).toEqual([]);
  });

  test("needs no registry of its own: no configuration names one", () => {
    const named = files.filter((file) => /(^|\/)\.(npmrc|yarnrc.*)$/.test(file));
    expect(named.filter((file) => /registry\s*=/.test(read(file)))).toEqual([]);
  });
});
