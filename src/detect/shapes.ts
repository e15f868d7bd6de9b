import { IGNORABLE, SEPARATOR, type Tables } from "./tables.ts";
import type { Span } from "./verdict.ts";

/** Built-in classes: shapes that are not words, scanned by hand. */
export const SHAPE_CLASSES = [
  "contact-id",
  "phone",
  "hotline",
  "landline",
  "percent",
  "points",
  "amount",
  "named-service",
] as const;
export type ShapeClass = (typeof SHAPE_CLASSES)[number];

/** Digits of one number may be apart by this many separators or marks such as (电). */
const MAX_DIGIT_GAP = 3;
const MAX_DIGITS = 24;
const ID_REACH = 10;

/** Chinese public short numbers, from the hotline table of the guidance and the numbering plan of 95xxx service numbers. */
const SHORT_HOTLINES = new Set([
  "110",
  "120",
  "119",
  "96110",
  "12378",
  "12377",
  "12321",
  "12315",
  "12345",
  "12363",
  "12348",
  "12381",
  "12386",
]);

type Report = (shape: ShapeClass, start: number, end: number) => void;

interface DigitRun {
  readonly digits: string;
  readonly end: number;
}

/**
 * Finds numbers that look like telephone numbers, rates or sums. Linear: each run of digits is read once.
 * `report` gets offsets in UTF-16 code units into `text`.
 */
export function scanShapes(text: string, tables: Tables, report: Report): void {
  const { fold, digit } = tables;
  for (let at = 0; at < text.length; ) {
    if ((digit[symbolAt(text, at, tables)] as number) < 0) {
      at++;
      continue;
    }
    const run = readDigits(text, at, tables);
    const shape = shapeOf(run, text);
    if (shape) report(shape, at, run.end);
    else reportUnit(text, at, run, report);
    at = Math.max(run.end, at + 1);
  }
  void fold;
}

/**
 * Reads the identifier that follows a word such as 微信 or QQ.
 * @returns its end, or -1 where none stands within reach.
 */
export function idAfter(text: string, from: number, tables: Tables): number {
  let at = from;
  const limit = Math.min(text.length, from + ID_REACH);
  while (at < limit) {
    const symbol = symbolAt(text, at, tables);
    if ((tables.digit[symbol] as number) >= 0) {
      const run = readDigits(text, at, tables);
      if (run.digits.length >= 5) return run.end;
      const end = latinId(text, at);
      return end - at >= 5 ? end : -1;
    }
    if (isIdStart(text.charCodeAt(at))) {
      const end = latinId(text, at);
      if (end - at >= 5 && hasDigitOrMark(text, at, end)) return end;
      if (end - at >= 2) return -1;
    }
    at++;
  }
  return -1;
}

function shapeOf(run: DigitRun, text: string): ShapeClass | undefined {
  const { digits, end } = run;
  if (SHORT_HOTLINES.has(digits) || /^95\d{3,4}$/.test(digits)) return "hotline";
  if (/^(400|800)\d{7}$/.test(digits)) return "hotline";
  const local = digits.length === 13 && digits.startsWith("86") ? digits.slice(2) : digits;
  if (local.length === 11 && local[0] === "1" && (local[1] as string) >= "3") return "phone";
  if (digits.length === 10 && digits.startsWith("09")) return "phone";
  if (digits[0] === "0" && digits.length >= 10 && digits.length <= 12 && end <= text.length)
    return "landline";
  return undefined;
}

/** A rate, points of commission or a sum of money: a short number and the unit behind it. */
function reportUnit(text: string, start: number, run: DigitRun, report: Report): void {
  let at = run.end;
  while (text[at] === " ") at++;
  const unit = text[at] ?? "";
  if (unit === "%" || unit === "％" || unit === "‰") report("percent", start, at + 1);
  else if (unit === "个" || unit === "個") {
    const next = text[at + 1] ?? "";
    if (next === "点" || next === "點") report("points", start, at + 2);
  } else if ("万萬wWkK元块塊千".includes(unit) && unit !== "") report("amount", start, at + 1);
  else if ((unit === "点" || unit === "點") && !/[半钟鐘前后後多左整\d]/.test(text[at + 1] ?? ""))
    report("points", start, at + 1);
}

function readDigits(text: string, from: number, tables: Tables): DigitRun {
  let digits = "";
  let end = from;
  let gap = 0;
  for (let at = from; at < text.length && digits.length < MAX_DIGITS; ) {
    const symbol = symbolAt(text, at, tables);
    const value = tables.digit[symbol] as number;
    const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    if (value >= 0) {
      digits += value;
      end = at + width;
      gap = 0;
    } else if (symbol === SEPARATOR || symbol === IGNORABLE || isDigitFiller(text[at] as string)) {
      if (++gap > MAX_DIGIT_GAP) break;
    } else break;
    at += width;
  }
  return { digits, end };
}

/** 173(电)4514(溦)3659: words put into a number so that machines lose it. */
function isDigitFiller(char: string): boolean {
  return "电電话話微薇溦信同号號乄".includes(char);
}

function symbolAt(text: string, at: number, tables: Tables): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00)
    return tables.astral.get(text.codePointAt(at) as number) ?? 0;
  return tables.fold[unit] as number;
}

function isIdStart(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function latinId(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 24 && /[A-Za-z0-9_-]/.test(text[at] as string)) at++;
  return at;
}

/** An English word after 微信 (WeChat Pay) is not an identifier; `abc123`, `wx_abc` are. */
function hasDigitOrMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (/[0-9_-]/.test(text[at] as string)) return true;
  return false;
}

/** A name between speech marks is a service where one of these words follows or leads to it. */
const AFTER_NAME =
  /^(这款|这个|这家|这一|等)?(平台|app|公众号|工具|软件|小程序|团队|服务|财务|理财|机构|公司|网站|商城|助手|客服|商家|顾问|品牌)/i;
const BEFORE_NAME =
  /(推荐|关注|搜索|名为|叫做|一款叫|一个叫|通过|借助|选择|使用|联系|咨询|找|像|例如|比如|以|下载|微信搜|平台|工具|app)$/i;
const LONGEST_NAME = 12;

/**
 * Finds services called by name, as in 像最近了解到的“某某宝”平台.
 * @param quotes what stands between speech marks in the text, see `quotations`
 */
export function namedServices(text: string, quotes: readonly Span[]): Span[] {
  return quotes.filter(
    ({ start, end }) =>
      end - start <= LONGEST_NAME &&
      end - start > 3 &&
      (AFTER_NAME.test(text.slice(end, end + 8)) ||
        BEFORE_NAME.test(text.slice(Math.max(0, start - 6), start))),
  );
}
