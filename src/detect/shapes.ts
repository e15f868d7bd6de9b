import { FIRST_SYMBOL, IGNORABLE, SEPARATOR } from "./folding.ts";
import type { Tables } from "./tables.ts";

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
  "pay-after",
  "bare-rate",
] as const;
export type ShapeClass = (typeof SHAPE_CLASSES)[number];

/** Digits of one number may be apart by this many separators or marks such as (电). */
const MAX_DIGIT_GAP = 3;
const MAX_DIGITS = 24;
const ID_REACH = 8;
const MAX_ID = 24;
/** What may stand between 微信 and the identifier, besides separators. */
const LEADS_IN = "是为為号號码碼账帳帐加联系聯係就请請搜添:=>+＋➕";
const LONE_CONTACT = "溦薇徽葳威微";
/** Before 加 these make another word: 增加, 添加. */
const ADDING = "增添附追参叠累施更外递";
/** A name without digits is an identifier from this length on, and only where a mark joins its parts. */
const LONG_NAME = 7;

/** Chinese public short numbers, from the hotline table of the guidance and the numbering plan of 95xxx service numbers. */
const SHORT_HOTLINES = new Set(
  "110 120 119 96110 12378 12377 12321 12315 12345 12363 12348 12381 12386".split(" "),
);

/** They close what is quoted: v'0.20v'E is typesetting, not somebody called 020ve. */
const QUOTES = "'\"";

/** 13.2075304714 is a measure; a telephone number has no point, or several. */
const DECIMAL = /^\d+\.\d+$/;

/** A public number with or without an extension, or a landline: 95500-0, 0571-0000123; nobody's identifier. */
const NUMBERED_LINE = /^(95\d{3,4}|1[12]\d{1,3}|96\d{3}|0\d{2,3}-?\d{5,8})(-\d+)?$/;

/** A day or a device, not somebody: 微信 2024-11-22, 手机：iPhone15. */
const DAY_OR_DEVICE =
  /^(?:(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1[0-3]?\d(?!\d)|(?:iphone|ipad|mate) ?\d\d(?!\d))/i;

/** What a buyer of quota pays for a hundred, written without a unit: 花呗96.5 白条92. */
const BARE_RATE = /^[789]\d([.．]\d{1,2})?$/;
const UNIT_OR_PLACE =
  /[年月日号號元块塊岁歲天期分秒%％‰万萬千百个個人条條级級届屆章节節页頁后後后集话話\w]/;

/** 微信ID: */
const ID_WORD = /[ :：]?id(?![a-z\d])/iy;

/**
 * A platform, or who passed the text on, has covered the number: 138****1234, wx: ab***, 电话 CELLPHONE. Nothing but
 * stars is what people write who ask about an account of their own.
 */
const COVERED =
  /(?:[\da-z_-]{2,8}[*＊●■×]{3,12}[\da-z_-]{0,12}|[*＊●■×]{3,12}[\da-z_-]{2,12}|CELLPHONE(?![a-z]))/iy;
const COVERED_PHONE = /1[3-9]\d[*＊●■×xX]{4}\d{4}(?!\d)/y;

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
  const { digit } = tables;
  for (let at = 0; at < text.length; ) {
    const symbol = symbolAt(text, at, tables);
    if ((digit[symbol] as number) < 0) {
      const end = isLoneContactLetter(text, at, symbol, tables)
        ? idAfter(text, at + 1, tables)
        : -1;
      if (end >= 0) report("contact-id", at, end);
      at = Math.max(at + 1, end);
      continue;
    }
    const run = readDigits(text, at, tables);
    const covered = run.digits.length === 3 ? endOf(COVERED_PHONE, text, at) : -1;
    if (covered >= 0) {
      report("phone", at, covered);
      at = covered;
      continue;
    }
    const shape = DECIMAL.test(text.slice(at, run.end)) ? undefined : shapeOf(run, at);
    if (shape) report(shape, at, run.end);
    else reportUnit(text, at, run, report);
    at = Math.max(run.end, at + 1);
  }
}

/**
 * Reads the identifier that follows a word such as 微信 or QQ, styled letters and digits and single separators included.
 * @returns its end in UTF-16 code units, or -1 where none stands within reach
 */
export function idAfter(text: string, from: number, tables: Tables): number {
  let at = endOf(ID_WORD, text, from);
  if (at < 0) at = from;
  for (const limit = at + ID_REACH; at < limit && at < text.length; at++) {
    const symbol = symbolAt(text, at, tables);
    const covered = endOf(COVERED, text, at);
    if (covered >= 0) return covered;
    if (isIdSymbol(symbol, tables)) return idEnd(text, at, tables);
    if (symbol >= FIRST_SYMBOL && !LEADS_IN.includes(text[at] as string)) return -1;
  }
  return -1;
}

/** Where a bounded expression ends that stands at a place, or -1. */
function endOf(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}

/** A lone V, or a character that stands for 微, before an identifier: V：abc001, 溦abc001. */
function isLoneContactLetter(text: string, at: number, symbol: number, tables: Tables): boolean {
  const char = text[at] as string;
  if (LONE_CONTACT.includes(char)) return true;
  if (char === "加")
    return !ADDING.includes(text[at - 1] ?? " ") && hasLetterSoon(text, at, tables);
  if (symbol !== tables.letterV) return false;
  return at === 0 || !isIdSymbol(symbolAt(text, at - 1, tables), tables);
}

/** 加 al-kt779 names somebody, 加 20 does not. */
function hasLetterSoon(text: string, at: number, tables: Tables): boolean {
  const next = text[at + 1] === " " ? at + 2 : at + 1;
  return next < text.length && tables.latin[symbolAt(text, next, tables)] === 1;
}

function isIdSymbol(symbol: number, { latin, digit }: Tables): boolean {
  return latin[symbol] === 1 || (digit[symbol] as number) >= 0;
}

/** An English word after 微信 is no identifier; two digits, or a digit or a joining mark in a longer name, make one. */
function idEnd(text: string, from: number, tables: Tables): number {
  let end = -1;
  let length = 0;
  let digits = 0;
  let gap = 0;
  for (let at = from; at < text.length && length < MAX_ID; ) {
    const symbol = symbolAt(text, at, tables);
    const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    if (isIdSymbol(symbol, tables)) {
      length++;
      if ((tables.digit[symbol] as number) >= 0) digits++;
      end = at + width;
      gap = 0;
    } else if (QUOTES.includes(text[at] as string) || (symbol === SEPARATOR && ++gap > 1)) break;
    else if (symbol !== SEPARATOR && symbol !== IGNORABLE) break;
    at += width;
  }
  const id = text.slice(from, end);
  const isName = length >= LONG_NAME && (digits > 0 || /[a-z][-_][a-z]/i.test(id));
  const isLong = length >= 5 && digits >= 2;
  const isOther = DECIMAL.test(id) || NUMBERED_LINE.test(id) || DAY_OR_DEVICE.test(id);
  return (isLong || isName) && !isOther ? end : -1;
}

/** Whether digits in one piece are a public short number or a 95xxx service number. */
function isHotline(digits: string): boolean {
  return SHORT_HOTLINES.has(digits) || /^95\d{3,4}$/.test(digits);
}

function shapeOf({ digits, end }: DigitRun, start: number): ShapeClass | undefined {
  // A short number is one only where it is written in one piece: 1-10 is not 110.
  const whole = end - start === digits.length;
  if (whole && isHotline(digits)) return "hotline";
  if (/^(400|800)\d{7}$/.test(digits)) return "hotline";
  const local = digits.length === 13 && digits.startsWith("86") ? digits.slice(2) : digits;
  if (local.length === 11 && local[0] === "1" && (local[1] as string) >= "3") return "phone";
  if (digits.length === 10 && digits.startsWith("09")) return "phone";
  if (digits[0] === "0" && digits.length >= 10 && digits.length <= 12) return "landline";
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
  } else if (unit === "折" && run.digits.length <= 2) report("points", start, at + 1);
  else if ("万萬wWkK元块塊千".includes(unit) && unit !== "") report("amount", start, at + 1);
  else if (
    (unit === "点" || unit === "點") &&
    !/[半钟鐘前后後多左整没沒也都不儿兒点點\d]/.test(text[at + 1] ?? "")
  )
    report("points", start, at + 1);
  else if (isBareRate(text, start, run.end)) report("bare-rate", start, run.end);
}

function isBareRate(text: string, start: number, end: number): boolean {
  return (
    BARE_RATE.test(text.slice(start, end)) &&
    !/[第.．:：/\-\w]/.test(text[start - 1] ?? "") &&
    !/[分數数率名龄齡] ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !UNIT_OR_PLACE.test(text[end] ?? "")
  );
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
  if (unit >= 0xd800 && unit < 0xdc00) return tables.astral(text.codePointAt(at) as number);
  return tables.fold[unit] as number;
}
