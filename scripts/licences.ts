import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** File in the package that holds the licences of other people's code in it. */
export const LICENCES = "licences.txt";

const PACKAGE = /^.*\/node_modules\/(?:@[\w.-]+\/)?[\w.-]+(?=\/)/;
const folders = new Set<string>();

/** Notes which packages end up in the bundles. */
export function notePackages(): Plugin {
  return {
    name: "note-packages",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const id of file.moduleIds) {
          const [folder] = PACKAGE.exec(id.replace(/^\0/, "")) ?? [];
          if (folder && existsSync(join(folder, "package.json"))) folders.add(folder);
        }
      }
    },
  };
}

/** Writes the licences of all packages noted so far into a folder, in the order of their names. */
export function writeLicences(folder: string): void {
  const entries = [...folders].map(entryOf).sort();
  writeFileSync(join(folder, LICENCES), entries.join(`\n${"-".repeat(80)}\n\n`));
}

function entryOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  // Some packages say what their licence is and leave out its text.
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : (author?.name ?? author);
  return `${name} ${version} (${license})\n\n${text ?? ""}`.trimEnd().concat("\n");
}
