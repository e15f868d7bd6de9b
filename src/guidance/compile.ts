import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";
import { parse } from "yaml";
import * as z from "zod/mini";
import { checkGuidance } from "./check.ts";
import type { Guidance } from "./model.ts";
import {
  channelsFile,
  fieldsFile,
  hostsFile,
  hotlinesFile,
  lettersFile,
  linesFile,
  schemesFile,
  situationsFile,
  topicsFile,
  unverifiedFile,
} from "./schema.ts";

/** The texts of the files under `data/`, by name without ending. */
export type GuidanceFiles = Readonly<Record<keyof Guidance, string>>;

/** Reads the files under `data/`. */
export function readGuidanceFiles(): GuidanceFiles {
  return {
    topics: readData("topics"),
    schemes: readData("schemes"),
    situations: readData("situations"),
    letters: readData("letters"),
    fields: readData("fields"),
    lines: readData("lines"),
    channels: readData("channels"),
    hotlines: readData("hotlines"),
    hosts: readData("hosts"),
  };
}

/**
 * Makes the guidance that ships out of the YAML files.
 * @param now milliseconds since 1970; what builds today builds on every later day
 * @throws Error that names every mistake, a line each
 */
export function compileGuidance(files: GuidanceFiles, now = Date.now()): Guidance {
  const guidance: Guidance = {
    topics: read("topics", topicsFile, files),
    schemes: read("schemes", schemesFile, files),
    situations: read("situations", situationsFile, files).map((situation) => ({
      ...situation,
      about: inBothScripts(situation.about),
      aboutLine: inBothScripts(situation.aboutLine),
    })),
    letters: read("letters", lettersFile, files),
    fields: read("fields", fieldsFile, files),
    lines: inBothScripts(read("lines", linesFile, files)),
    channels: read("channels", channelsFile, files),
    hotlines: read("hotlines", hotlinesFile, files),
    hosts: read("hosts", hostsFile, files),
  };
  const mistakes = checkGuidance(guidance, now);
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return guidance;
}

/**
 * What no stored source could settle, for a person to look at before a release. It does not ship.
 * @throws Error when the file is not a list of lines
 */
export function readUnverified(): string[] {
  return z.parse(unverifiedFile, parse(readData("unverified")));
}

function readData(name: string): string {
  return readFileSync(join(import.meta.dirname, "data", `${name}.yaml`), "utf8");
}

const toTraditional = Converter({ from: "cn", to: "t" });

/** Words as titles are compared: lower case, simplified and traditional. */
function inBothScripts(words: readonly string[]): string[] {
  const simplified = words.map((word) => word.toLowerCase());
  return [...new Set([...simplified, ...simplified.map(toTraditional)])];
}

function read<T>(name: keyof Guidance, schema: z.ZodMiniType<T>, files: GuidanceFiles): T {
  // The JSON schema keeps days such as 2026-11-22 as text.
  const content: unknown = parse(files[name], { schema: "core" });
  const { success, data, error } = schema.safeParse(content);
  if (success) return data;
  const lines = error.issues.map(
    ({ path, message }) => `${name}.yaml: ${nameOf(content, path)}${path.join(".")}: ${message}`,
  );
  throw new Error(lines.join("\n"));
}

/** The id of the list entry that a path leads into, as a curator knows it. */
function nameOf(content: unknown, [index]: readonly PropertyKey[]): string {
  const entry: unknown = Array.isArray(content) ? content[Number(index)] : undefined;
  const { id, number, scheme } = Object(entry) as Record<string, unknown>;
  const name = id ?? number ?? scheme;
  return name === undefined ? "" : `${name}: `;
}
