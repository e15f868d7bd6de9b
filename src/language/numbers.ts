const GROUPS = new Intl.NumberFormat("en");

/** A number in groups of three digits, which all three languages part with a comma. */
export function grouped(number: number): string {
  return GROUPS.format(number);
}
