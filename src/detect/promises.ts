import type { Span } from "../page/passage.ts";

const PAYS = "付给收结打转算";
const SUCCEEDS = "成好开通出到下过亮活完弄解额见效复谈办做批";
const SUCCESS_REACH = 6;
const LINES_THAT_PAY_LATER = /(先用|先享|先买|先買|消费|购物|体验)[后後]$/;

/**
 * Finds the seller's promise that money is due only after success, however it is put: 开好再付, 不成不收, 到额才收.
 * @returns spans in UTF-16 code units, ascending
 */
export function payAfter(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 1; at < text.length - 1; at++) {
    const char = text[at] as string;
    const pays = PAYS.includes(text[at + 1] as string);
    const from = Math.max(0, at - SUCCESS_REACH);
    const before = text.slice(from, at);
    if (pays && (char === "再" || char === "才")) {
      if ([...before].some((c) => SUCCEEDS.includes(c))) spans.push({ start: from, end: at + 2 });
    } else if (pays && (char === "后" || char === "後")) {
      if (/[先成]/.test(before) && !LINES_THAT_PAY_LATER.test(text.slice(from, at + 1)))
        spans.push({ start: from, end: at + 2 });
    } else if (char === "不" || char === "唔") {
      const rest =
        /^[不唔](成|成功|过|過|下|亮|出|开|到账)(款|额)?(的)?[，,]?[不唔](收|要|付|给|算)/.exec(
          text.slice(at, at + 9),
        );
      if (rest) spans.push({ start: at, end: at + rest[0].length });
    }
  }
  return spans;
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
