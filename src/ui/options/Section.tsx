import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";

/** The parts of the options page in their order. */
export const SECTIONS = [
  "shown",
  "language",
  "pause",
  "trusted",
  "shortcuts",
  "reports",
  "history",
  "backup",
  "about",
] as const;

/** One part of the options page, named in the list of contents. */
export function Section({
  name,
  children,
}: {
  name: (typeof SECTIONS)[number];
  children: ComponentChildren;
}) {
  return (
    <section id={name} class="stack-s" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{i18n.t(`options.sections.${name}`)}</h2>
      {children}
    </section>
  );
}
