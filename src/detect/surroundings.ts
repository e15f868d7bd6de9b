import type { Candidate } from "./candidates.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import { isQuestion } from "./sentences.ts";
import type { Tables } from "./tables.ts";

/** In a text of a line or two a seller has no room for anything but selling, and one who asks has room to ask. */
export function isPost(near: readonly PlacedHit[], tables: Tables): boolean {
  const has = (...names: string[]) =>
    near.some((hit) => names.includes(tables.list.classes[hit.classId] as string));
  return (
    has(
      "solicit",
      "contact-id",
      "phone",
      "service",
      "guarantee",
      "no-check",
      "pay-after",
      "loan-sale",
      "do-carry",
      "points",
      "bare-rate",
      "trade",
    ) && !has("ask", "asker")
  );
}

/** A text of a line or two that asks, or asks for help, and leaves nobody a way to be reached. */
export function onlyAsks(reading: Reading, near: readonly PlacedHit[], tables: Tables): boolean {
  const has = (...names: string[]) =>
    near.some((hit) => names.includes(tables.list.classes[hit.classId] as string));
  if (has("solicit", "contact-id", "phone", "beckon")) return false;
  const last = reading.passages.at(-1);
  if (!last) return false;
  if (isQuestion(last.text) || /[吗嗎][，,]/.test(last.text)) return true;
  const lastSentence = last.firstSentence + last.sentenceEnds.length - 1;
  const asking = ["ask", "asker"].map((name) => tables.list.classes.indexOf(name));
  return near.some((hit) => hit.sentence === lastSentence && asking.includes(hit.classId));
}

/** Words that speak of credit by themselves, or of a trade that exists only with it. */
const CREDIT = [
  "credit-line",
  "card",
  "gift-card",
  "pos",
  "loan",
  "loan-sale",
  "credit-record",
  "debt",
  "media-name",
  "do-cash-out",
  "do-card-care",
  "do-carry",
  "do-repair",
  "do-debt",
];

/** What is done with credit, or asked for it, where it is more than a way to pay. */
const DEEDS = [
  "quota",
  "points",
  "bare-rate",
  "speed",
  "loan",
  "loan-sale",
  "no-check",
  "blocked",
  "credit-record",
  "gift-card",
  "pos",
  "media-name",
];

/** A shop, a landlord, a school: credit is one way to pay there, and nothing is done with it. */
function onlyTakesPayment(
  { passage }: Candidate,
  name: (hit: PlacedHit) => string,
  near: readonly PlacedHit[],
): boolean {
  return (
    near.some((hit) => hit.passage === passage && name(hit) === "takes-payment") &&
    !near.some((hit) => name(hit).startsWith("do-") || DEEDS.includes(name(hit)))
  );
}

/** Things that share a word with credit stand around, or others beside it, and no word of credit does. */
export function isOtherTrade(
  candidate: Candidate,
  near: readonly PlacedHit[],
  { list }: Tables,
): boolean {
  const { passage } = candidate;
  const name = ({ classId }: PlacedHit) => list.classes[classId] as string;
  if (onlyTakesPayment(candidate, name, near)) return true;
  return (
    near.some(
      (hit) =>
        name(hit) === "namesake" || (name(hit) === "other-object" && hit.passage === passage),
    ) && !near.some((hit) => CREDIT.includes(name(hit)))
  );
}

/** Lines looked at above and below, and how many of them make a list of words. */
const [LIST_REACH, LIST_LINES] = [15, 20];

/** A dictionary or a table of frequencies: a run of lines that hold a word and a number each. */
export function isInWordList(passage: number, { passages }: Reading): boolean {
  const around = passages.slice(Math.max(0, passage - LIST_REACH), passage + LIST_REACH + 1);
  const lines = around.filter(
    ({ text }) => text.length <= 40 && /^\S+\s[\d.]+(\s\w+)?$/.test(text),
  );
  return lines.length >= LIST_LINES;
}
