import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMap, isSeq, parseDocument } from "yaml";
import { SCHEMES } from "../detect/verdict.ts";
import { formatList } from "../patterns/format.ts";

const USAGE = `usage: npm run new-pattern -- <scheme>.<name>   (schemes: ${SCHEMES.join(", ")})`;

const [id = ""] = process.argv.slice(2);
const scheme = SCHEMES.find((name) => id.startsWith(`${name}.`));
if (!scheme || !/^[a-z-]+\.[a-z0-9-]+$/.test(id)) {
  console.error(USAGE);
  process.exit(2);
}

const file = fileURLToPath(new URL(`../patterns/schemes/${scheme}.yaml`, import.meta.url));
const document = parseDocument(readFileSync(file, "utf8"));
const patterns = document.get("patterns");
if (!isSeq(patterns)) throw new Error(`${file} holds no patterns`);
if (patterns.items.some((item) => isMap(item) && item.get("id") === id)) {
  console.error(`${id} is there already`);
  process.exit(1);
}
patterns.add(
  document.createNode({
    id,
    says: "一句话说明它找的是什么",
    needs: ["credit-line", "solicit"],
    within: 80,
    inside: "passage",
    level: "warning",
    examples: ["要找到的话一", "要找到的话二", "要找到的话三"],
    counterexamples: ["不该找到的话一", "不该找到的话二", "不该找到的话三"],
  }),
);
writeFileSync(file, formatList(document.toString()));
console.log(`Added ${id} to src/patterns/schemes/${scheme}.yaml. Put real words in it, then:
  npm run fix && npx vitest run test/patterns`);
