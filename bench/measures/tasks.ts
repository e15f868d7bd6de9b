/** The longest the page's thread is held at a stretch, on a huge page and on one that never stops changing. */
import { trace, withBrowsers } from "../browser.ts";
import { html } from "../pages.ts";
import { report } from "./tools.ts";

/** A hundred changes every ten milliseconds. */
const STORM = `const m=document.querySelector("main");let n=0;
setInterval(()=>{for(let i=0;i<100;i++){const p=m.children[n++%m.children.length];p.textContent="第"+n+"条新消息，球场边的树影越来越长"}},10)`;

const pages = {
  huge: html({ language: "zh", kind: "ordinary", chars: 5_000_000, nodes: 100_000 }),
  hugeCandidate: html({ language: "zh", kind: "mixed", chars: 5_000_000, nodes: 100_000 }),
  storm: html({ language: "zh", kind: "mixed", chars: 50_000, nodes: 1_000, script: STORM }),
};

await withBrowsers(pages, async ({ guarded, plain, url }) => {
  const huge = await trace(guarded, url("huge"), 6_000);
  const candidate = await trace(guarded, url("hugeCandidate"), 12_000);
  const storm = await trace(guarded, url("storm"), 8_000);
  const bare = await trace(plain, url("storm"), 8_000);
  report({
    longest_task_ms_huge_ordinary: huge.longest,
    longest_task_ms_huge_with_candidates: candidate.longest,
    longest_task_ms_storm_of_10000_changes_a_second: storm.longest,
    ms_longest_of_that_storm_without_the_extension: bare.longest,
    ms_script_huge_ordinary: huge.script,
    ms_script_huge_with_candidates: candidate.script,
    ms_script_of_8000_in_the_storm: storm.script,
    ms_script_of_8000_in_the_storm_without_the_extension: bare.script,
  });
});
