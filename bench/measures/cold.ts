/** All the extension does in a page that was just opened, against the least that anything could do. */
import { inFreshWorld, median, trace, withBrowsers } from "../browser.ts";
import { html } from "../pages.ts";
import { report } from "./tools.ts";

const TIMED = (work: string) =>
  `(()=>{const s=performance.now();${work};return performance.now()-s})()`;
const TEXT_CONTENT = TIMED("document.documentElement.textContent.length");
const TREE_WALK = TIMED(
  "const w=document.createTreeWalker(document,4);let n=0;while(w.nextNode())n+=w.currentNode.data.length",
);
const ROUNDS = 5;
const SIZES = [
  ["zh", 50_000, 1_354],
  ["zh", 500_000, 13_540],
] as const;

const pages: Record<string, string> = {};
for (const [language, chars, nodes] of SIZES)
  for (const kind of ["ordinary", "mixed"] as const)
    pages[`${kind}_${language}_${chars / 1000}k`] = html({ language, kind, chars, nodes });

const figures: Record<string, number> = {};
await withBrowsers(pages, async ({ guarded, plain, url }) => {
  for (const [language, chars] of SIZES) {
    const size = `${language}_${chars / 1000}k`;
    const all = async (measure: () => Promise<number>) => {
      const values: number[] = [];
      for (let i = 0; i < ROUNDS; i++) values.push(await measure());
      return values;
    };
    const of = async (measure: () => Promise<number>) => median(await all(measure));
    // The bare reading has a clock only, which other programs lengthen: its best round stands for it.
    const best = async (expression: string, kind: string) =>
      Math.min(...(await all(() => inFreshWorld(plain, url(`${kind}_${size}`), expression))));
    const wait = chars > 100_000 ? 2_000 : 1_000;
    const textContent = await best(TEXT_CONTENT, "ordinary");
    const treeWalk = await best(TREE_WALK, "mixed");
    let loading = 0;
    const ordinary = await of(async () => {
      const traced = await trace(guarded, url(`ordinary_${size}`), wait);
      loading = traced.loading;
      return traced.script;
    });
    const candidate = await of(
      async () => (await trace(guarded, url(`mixed_${size}`), wait)).script,
    );
    Object.assign(figures, {
      [`cold_ordinary_vs_textcontent_${size}`]: ordinary / textContent,
      [`cold_candidate_vs_treewalk_${size}`]: candidate / treeWalk,
      [`ms_textcontent_${size}`]: textContent,
      [`ms_treewalk_${size}`]: treeWalk,
      [`ms_ordinary_${size}`]: ordinary,
      [`ms_of_that_loading_the_script_${size}`]: loading,
      [`ms_candidate_${size}`]: candidate,
    });
  }
});
report(figures);
