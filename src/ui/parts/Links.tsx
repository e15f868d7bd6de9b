import type { ComponentChildren } from "preact";

/** A page outside the extension. It is told nothing about where the reader comes from. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** A place in the guide, in a tab of its own. */
export function GuideLink({
  to,
  kind,
  children,
}: {
  to: string;
  kind?: string;
  children: ComponentChildren;
}) {
  return (
    <a href={`/guide.html#/${to}`} target="_blank" rel="noopener" class={kind}>
      {children}
    </a>
  );
}

/** A number to call: a link where the device can call. */
export function PhoneNumber({ number }: { number: string }) {
  const calls = matchMedia("(pointer: coarse)").matches;
  const digits = number.replaceAll(" ", "");
  return calls ? (
    <a class="number" href={`tel:${digits}`}>
      {number}
    </a>
  ) : (
    <strong class="number">{number}</strong>
  );
}
