/** All the extension does in a page that was just opened, against the least that anything could do. */
import { inFreshWorld, median, type Trace, trace, withBrowsers } from "../browser.ts";
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
    // The bare reading has a clock only, which other programs lengthen: its best round stands for it.
    const best = async (expression: string, kind: string) =>
      Math.min(...(await all(() => inFreshWorld(plain, url(`${kind}_${size}`), expression))));
    const wait = chars > 100_000 ? 1_800 : 1_000;
    const textContent = await best(TEXT_CONTENT, "ordinary");
    const treeWalk = await best(TREE_WALK, "mixed");
    const work = async (kind: string) => {
      const ours: Trace[] = [];
      const bare: Trace[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        ours.push(await trace(guarded, url(`${kind}_${size}`), wait));
        bare.push(await trace(plain, url(`${kind}_${size}`), wait));
      }
      return {
        script: median(ours.map(({ script }) => script)) - median(bare.map(({ script }) => script)),
        loading: median(ours.map(({ loading }) => loading)),
        layouts:
          median(ours.map(({ layouts }) => layouts)) - median(bare.map(({ layouts }) => layouts)),
      };
    };
    const ordinary = await work("ordinary");
    const candidate = await work("mixed");
    Object.assign(figures, {
      [`cold_ordinary_vs_textcontent_${size}`]: ordinary.script / textContent,
      [`cold_candidate_vs_treewalk_${size}`]: candidate.script / treeWalk,
      [`ms_textcontent_${size}`]: textContent,
      [`ms_treewalk_${size}`]: treeWalk,
      [`cold_ordinary_without_loading_vs_textcontent_${size}`]:
        (ordinary.script - ordinary.loading) / textContent,
      [`ms_ordinary_${size}`]: ordinary.script,
      [`ms_of_that_loading_the_scripts_${size}`]: ordinary.loading,
      [`ms_candidate_${size}`]: candidate.script,
      [`layouts_more_than_without_${size}`]: ordinary.layouts,
    });
  }
});
report(figures);
