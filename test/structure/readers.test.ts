import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, ROOT, read } from "./files.ts";

const FILES = projectFiles();
const PACKAGE = read("package.json");
const { scripts, dependencies, devDependencies } = JSON.parse(PACKAGE);
const NAMES = Object.keys({ ...dependencies, ...devDependencies });
const CODE = FILES.filter((file) => /\.(tsx?|html|json)$/.test(file))
  .filter((file) => !/^package(-lock)?\.json$/.test(file))
  .map(read)
  .join("\n");

test("every package has a reader: it is imported, run, or asked for by one that is", () => {
  const commands = `${PACKAGE} ${CODE}`;
  const peers = NAMES.flatMap((name) => Object.keys(manifestOf(name).peerDependencies ?? {}));
  const unread = NAMES.filter(
    (name) =>
      !new RegExp(`["'/]${name}["'/]`).test(CODE) &&
      !CODE.includes(`"${name.replace("@types/", "")}"`) &&
      !Object.keys(Object(manifestOf(name).bin)).some((bin) => commands.includes(`"${bin} `)) &&
      !peers.includes(name),
  );
  expect(unread).toEqual([]);
});

test("every command is explained", () => {
  const documents = FILES.filter((file) => file.endsWith(".md"))
    .map(read)
    .join("\n");
  const commands = Object.keys(scripts).filter((name) => name !== "postinstall");
  const silent = commands.filter(
    (name) => !new RegExp(`\\bnpm (run )?(--silent )?${name}(?![\\w:-])`).test(documents),
  );
  expect(silent).toEqual([]);
});

test("every class of the style sheets has a reader", () => {
  const styles = FILES.filter((file) => file.endsWith(".css")).map(read);
  const classes = new Set(
    styles.flatMap((css) => css.match(/(?<=\.)[a-z][\w-]*(?=[^{}]*\{)/g) ?? []),
  );
  const words = new Set(CODE.match(/[\w-]+/g));
  expect([...classes].filter((name) => !words.has(name))).toEqual([]);
});

function manifestOf(name: string) {
  return JSON.parse(readFileSync(`${ROOT}node_modules/${name}/package.json`, "utf8"));
}

test("every document is led to, and every link in one leads to a file and a heading", () => {
  const documents = FILES.filter((file) => file.endsWith(".md"));
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([link, path, place]) => ({
      link: `${file}: ${link}`,
      to: path ? normalize(join(dirname(file), path)) : file,
      place,
    })),
  );
  const headings = (file: string) =>
    [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) => `#${slug(text)}`);
  const broken = links.filter(
    ({ to, place }) => !FILES.includes(to) || (place && !headings(to).includes(place)),
  );
  expect(broken).toEqual([]);
  const led = new Set(links.map(({ to }) => to));
  const shown = FILES.filter((file) => file === "README.md" || led.has(file));
  expect(FILES.filter((file) => /^docs\/|\.md$/.test(file) && !shown.includes(file))).toEqual([]);
});

/** A heading as links name it. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
