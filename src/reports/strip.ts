/**
 * Takes out of a text what may name a person, and leaves what it looked like: a number stays a number of that length,
 * so that what was found is found again. What cannot be told from other words stays, so a person must still look.
 */
export function stripPersonal(text: string): string {
  return STEPS.reduce((rest, [found, instead]) => rest.replace(found, instead as never), text);
}

/** An address without what may be personal: user, query, fragment, numbers in the path. */
export function stripAddress(url: string): string {
  if (!URL.canParse(url)) return "";
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return "";
  return `${protocol}//${host}${stripPersonal(decode(pathname))}`;
}

type Replacement = string | ((found: string, ...groups: string[]) => string);

const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳" +
  "史唐费廉岑薛雷贺倪汤罗毕郝邬安常于傅皮齐康伍余元顾孟黄穆萧肖尹姚邵汪毛狄戴宋茅庞熊纪舒屈项祝董梁杜阮蓝季贾路江童郭梅林" +
  "钟徐邱高夏蔡田樊胡凌霍虞万柯卢莫房解应丁邓洪包石崔龚程邢裴陆荣翁荀甄封段侯全班宁仇甘武刘景龙叶黎白赖卓池乔闻党谭劳姬申" +
  "冉桑桂牛寿边燕尚温庄晏瞿阎连习艾容向古易廖耿满匡国文寇广欧沃蔚越隆师巩聂晁敖融冷简饶曾沙鞠关红游盖桓公";
const TITLES =
  "经理|老师|先生|女士|小姐|主任|总监|顾问|师傅|队长|律师|警官|客服|專員|专员|經理|老師|總監|顧問|師傅|隊長|律師";

/** In this order: what is longer first, so that no part of it is taken for something else. */
const STEPS: readonly (readonly [RegExp, Replacement])[] = [
  // Addresses inside a text: what follows the path goes.
  [/https?:\/\/[^\s"'<>，。；、）)]+/giu, (found) => found.replace(/[?#].*/u, "")],
  // The name before the @ has at most 64 characters, and from each place in a text no more are tried.
  [/[\p{L}\d._%+-]{1,64}[@＠][\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu, "name@example.com"],
  // Identity cards, bank cards, telephone and QQ numbers: seven digits and more, also broken up or dressed up.
  [/(?<![\p{N}])\p{Nd}(?:[\s\-—_.·*]?\p{Nd}){6,}[xX]?/gu, (found) => blank(found)],
  [
    /((?:联系人|聯絡人|姓名|户名|戶名|收款人|开户人)[\s:：是为]*)\p{Script=Han}{2,4}/gu,
    (_, label = "") => `${label}某某`,
  ],
  [new RegExp(`[${SURNAMES}]\\p{Script=Han}{0,2}?(?=${TITLES})`, "gu"), "某"],
  [
    new RegExp(
      `(我叫|名叫|我是|本人)[${SURNAMES}]\\p{Script=Han}{1,2}(?=[\\s，,。.；;！!、]|$)`,
      "gu",
    ),
    "$1某某",
  ],
  [new RegExp(`(我叫|我是|找|联系|聯絡)[${SURNAMES}](?=[哥姐总總工])`, "gu"), "$1某"],
  // Identifiers after the word for a messenger or alone with digits in them; the oldest QQ numbers have five digits.
  [
    /((?:qq|扣扣|企鹅|企鵝|微信|薇信|wx|vx)群?[\s号號id为是:：]*)(\p{Nd}{5,})/giu,
    (_, label = "", id = "") => `${label}${blank(id)}`,
  ],
  [
    /((?:微信|薇信|威信|徽信|weixin|wechat|wx|vx|v信|qq|扣扣|企鹅|telegram|tg|line|飞机|whatsapp|加v|加微|[vV➕+])[\s号號id为是:：]*)([a-z][\w-]{4,})/giu,
    (_, label = "", id = "") => `${label}${blank(id)}`,
  ],
  [
    /(?<![\w./@-])(?=[a-z\d_-]*\d{2})(?=[a-z\d_-]*[a-z])[a-z][a-z\d_-]{5,}(?![\w./@-])/giu,
    (id) => blank(id),
  ],
];

/** The same shape without what it said: digits count up from one, letters become x. */
function blank(found: string): string {
  let count = 0;
  const digits = found.replace(/\D/g, "");
  const isMobile = /^(86)?1[3-9]\d{9}$/.test(digits);
  return found.replace(/[\p{Nd}a-zA-Z]/gu, (char) => {
    if (/[a-zA-Z]/.test(char)) return "x";
    count++;
    // A mobile number begins with 1 and a digit from 3 on, which makes it one.
    if (isMobile) return count === 1 ? "1" : count === 2 ? "3" : "0";
    return count === 1 ? "1" : "0";
  });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
