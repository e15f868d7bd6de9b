import { legibleMarked, type Marked } from "../../detect/legible.ts";
import { quoteLanguage } from "../language.ts";

/** Words of the page, with those that carried the finding marked. */
export function Quote(quote: Marked) {
  const { text, marks } = legibleMarked(quote);
  const pieces = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return (
    <blockquote class="quote" lang={quoteLanguage()}>
      {pieces}
    </blockquote>
  );
}
