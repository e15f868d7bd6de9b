import type { CompiledPattern } from "../detect/list.ts";

/**
 * Chooses classes of which every pattern needs at least one word, as few words as can be.
 * @param terms how many spellings each class has; shapes have none and open no gate
 */
export function anchorClasses(
  patterns: readonly CompiledPattern[],
  terms: readonly number[],
): Set<number> {
  const anchors = new Set<number>();
  const cost = (slot: readonly number[]) =>
    slot.reduce((sum, id) => sum + (anchors.has(id) ? 0 : (terms[id] as number)), 0);
  const open = patterns.map(({ needs }) =>
    needs.filter((slot) => slot.every((id) => (terms[id] as number) > 0)),
  );
  // The patterns with the least choice first.
  for (const slots of open.sort((a, b) => a.length - b.length)) {
    if (slots.some((slot) => slot.every((id) => anchors.has(id)))) continue;
    const [cheapest] = [...slots].sort((a, b) => cost(a) - cost(b));
    for (const id of cheapest ?? []) anchors.add(id);
  }
  return anchors;
}

/** Of a Chinese term the gate looks for no more than this many characters: a longer one costs bytes in every page. */
const LONGEST = 3;

/**
 * Many terms begin with these, and hardly any page that is not about credit has them: two characters are enough.
 * Judged by word frequencies of newspapers and 12 million characters of documents and poems: at most two in a million.
 */
const RARE = new Set(
  "不查 代为 代偿 代写 代打 代接 代辦 停息 免卡 分控 刷卡 复审 大额 守约 小额 小額 异议 授信 无视 环聯 環聯 碌卡 空卡 簽賬 解卡 负债 追回 退你 闭眼 非柜 风控".split(
    " ",
  ),
);

/**
 * Cuts long Chinese terms to their beginning, which stands wherever they stand.
 * A term with Latin letters or digits stays whole, since its end tells it from a longer word, unless it begins with a
 * rare pair.
 */
export function beginnings<T extends { term: readonly string[] }>(terms: readonly T[]): T[] {
  const byText = new Map<string, T>();
  for (const term of terms) {
    const isChinese = term.term.every((char) => char >= "\u2e80");
    const length = RARE.has(term.term.slice(0, 2).join("")) ? 2 : isChinese ? LONGEST : undefined;
    const short = { ...term, term: term.term.slice(0, length) };
    const text = short.term.join("");
    if (!byText.has(text)) byText.set(text, short);
  }
  return [...byText.values()];
}

/** Leaves out every term that has another one inside: where it stands the other one stands too. */
export function withoutContained<T extends { term: readonly string[] }>(terms: readonly T[]): T[] {
  const known = new Set(terms.map(({ term }) => term.join("")));
  return terms.filter(({ term }) => {
    for (let from = 0; from < term.length; from++)
      for (let to = from + 1; to <= term.length; to++)
        if (to - from < term.length && known.has(term.slice(from, to).join(""))) return false;
    return true;
  });
}
