import fc from "fast-check";

/** Words of all kinds that patterns are made of, in forms that fold to others. */
const WORDS = [
  ..."花呗 借呗 白条 微粒贷 额度 套现 套丨现 强开 解冻 提额 征信修复 停息挂账 回收 专业 我们 办理 秒到账 加微信 薇信 溦 V信".split(
    " ",
  ),
  ..."不要 切勿 诈骗 报警 警方 声称 谎称 所谓 被骗 请勿相信 官方 12378 110 96110 hs05202 13800000000 4个点 30% ＱＱ ⓥⓧ".split(
    " ",
  ),
  ..."Huabei hb HBO wx123456 8折 万85 5000元 加我 私聊 ➕ 🉑 ❶❷❸".split(" "),
];
const ODD = [
  ..."。！？；，、：“”‘’「」『』\"'()（）【】|·*．-—…~ \t\n\r",
  "\u200b",
  "\u200d",
  "\ufe0f",
  "\u00ad",
  "\u202e",
  "\u2066",
  "\u0301",
  "\u20dd",
  "\0",
  "\ufeff",
  "\uffff",
  "\ud83c",
  "\udd94",
  "\ud800",
  "\udfff",
  "🈷️",
  "👨‍👩‍👧",
  "𝐇𝐁",
  "１",
  "⑩",
  "㈠",
  "丶",
  "丨",
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

/** Text as a page that wants to do harm might write it. */
export const text = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(""));

/** A stretch that is written over and over. */
export const stretch = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));

export const passages = fc.array(
  fc.record({ text, place: fc.constantFrom("title", "description", "body", "label") }),
  { maxLength: 12 },
);

/** Markup of the kinds that break readers, closed or not. */
export const markup = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        ..."<p> </p> <b> </b> <table> <tr> <td> </table> <form> </form> <ruby> <rt> <br> <pre> </pre> <select> <option> <svg> <title> </title> <template> </template> <script> </script> <!-- --> <textarea> <![CDATA[ <math> <button> <details> <input value='花呗套现'> <img alt='提额'>".split(
          " ",
        ),
      ),
      fc.constantFrom(
        "<a title='",
        "' href=x>",
        "<meta name=description content='",
        "&#0;",
        "&#xd800;",
        "&nbsp;",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
