import { oldestCheck } from "./age.ts";
import type { Guidance } from "./model.ts";

/**
 * Everything that a person opens or calls before a release, as a Markdown checklist: links that
 * people are sent to, numbers that are named, the sources of what is said, and what no source settled.
 * @param unverified questions that are open, one line each
 */
export function releaseChecklist(guidance: Guidance, unverified: readonly string[]): string {
  const { topics, channels, hotlines, schemes, letters } = guidance;
  const links = group([
    ...topics.flatMap(({ id, link }): Entry[] => (link ? [[link.url, `topic ${id}`]] : [])),
    ...channels.map(({ id, url }): Entry => [url, `channel ${id}`]),
  ]);
  const sources = group(
    [
      ...topics.map(({ id, sources }) => ({ name: `topic ${id}`, sources })),
      ...letters.map(({ id, sources }) => ({ name: `letter ${id}`, sources })),
      ...schemes.map(({ scheme, sources }) => ({ name: `scheme ${scheme}`, sources })),
      ...hotlines.map(({ number, sources }) => ({ name: `hotline ${number}`, sources })),
      ...channels.map(({ id, sources }) => ({ name: `channel ${id}`, sources })),
    ].flatMap(({ name, sources }) =>
      sources.map(({ title, url, grade }): Entry => [`${title} ${url}`, `${name}, grade ${grade}`]),
    ),
  );
  return [
    `Oldest check: ${oldestCheck(guidance)}`,
    "",
    "## Links that people are sent to: open, compare host and content",
    ...links,
    "",
    "## Numbers that are named: compare with the authority's own page",
    ...hotlines.map(({ number, name }) => `- [ ] ${number}: ${name.zh_CN}`),
    "",
    "## Sources: still there, still saying so",
    ...sources,
    "",
    "## Not verified: look these up, and leave out of the guidance what stays open",
    ...unverified.map((question) => `- [ ] ${question}`),
  ].join("\n");
}

type Entry = readonly [what: string, usedBy: string];

/** One line for each thing, with everything that uses it. */
function group(entries: readonly Entry[]): string[] {
  const users = new Map<string, string[]>();
  for (const [what, usedBy] of entries) users.set(what, [...(users.get(what) ?? []), usedBy]);
  return [...users].map(([what, list]) => `- [ ] ${what} (${list.join("; ")})`);
}
