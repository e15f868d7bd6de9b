import type { Guidance } from "./model.ts";
import { proseOf } from "./prose.ts";

/** Three digits, or five and more, a number with its area code, or groups of digits; a count with its unit and an article of a law are none. */
const NUMBER =
  /(?<![\d.,-]|art\. )(?:0\d{2,3}[- ]\d{7,8}|\d{3,4}[- ]\d{3,4}(?:[- ]\d{3,4})?|\d{3}|\d{5,})(?![\d.,-]*\d)(?!\s*(?:天|日|年|件|条|條|字|元|多|days|cases))/g;

/** What stands in a text and looks like a number to call, in digits of any width. */
export function numbersIn(text: string): string[] {
  return text.normalize("NFKC").match(NUMBER) ?? [];
}

/**
 * Numbers in prose that are not in the table of the place they are meant for: a number may be named
 * only where its source is known.
 * @returns one line for each
 */
export function foreignNumbers(guidance: Guidance): string[] {
  return proseOf(guidance).flatMap(([name, region, prose]) => {
    const known = guidance.hotlines.filter((hotline) => hotline.region === region);
    return numbersIn(JSON.stringify(prose))
      .filter((found) => !known.some(({ number }) => number === found))
      .map((number) => `${name}: ${number} is no number of ${region}`);
  });
}
