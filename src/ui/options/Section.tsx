import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";

type Name = "shown" | "pause" | "trusted" | "reports" | "about";

/** One part of the options page, named in the list of contents. */
export function Section({ name, children }: { name: Name; children: ComponentChildren }) {
  return (
    <section id={name} class="stack-s" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{i18n.t(`options.sections.${name}`)}</h2>
      {children}
    </section>
  );
}
