import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_SYMBOL, foldGroups, unpackFolding } from "../../../src/detect/folding.ts";
import { packFolds } from "../../../src/patterns/prefix-tree.ts";

const LETTERS = [..."abcxyz0129花呗套现强开额度借贷款卡"];
const VARIANTS = [..."椛埖芲唄鈬頟額貸帒佧𠮷🌸🌺丌収"];

/** Symbols, and to each some of the variants, none twice. */
const tables = fc
  .record({
    symbols: fc.shuffledSubarray(LETTERS, { minLength: 1 }),
    variants: fc.shuffledSubarray(VARIANTS),
    owners: fc.array(fc.nat(), { minLength: VARIANTS.length, maxLength: VARIANTS.length }),
  })
  .map(({ symbols, variants, owners }) => {
    const of = new Map<string, string[]>();
    variants.forEach((variant, at) => {
      const owner = symbols[(owners[at] as number) % symbols.length] as string;
      of.set(owner, [...(of.get(owner) ?? []), variant]);
    });
    return { symbols, of };
  });

describe("what characters are read as", () => {
  it("comes back as it was packed", () => {
    fc.assert(
      fc.property(tables, ({ symbols, of }) => {
        const groups = symbols.map((symbol) => [symbol, ...(of.get(symbol) ?? [])]);
        expect(foldGroups(packFolds(symbols, of))).toEqual(groups);
      }),
    );
  });

  it("gives each character and its variants one symbol, in order", () => {
    fc.assert(
      fc.property(tables, ({ symbols, of }) => {
        const { fold, astral, symbolCount } = unpackFolding(packFolds(symbols, of));
        expect(symbolCount).toBe(FIRST_SYMBOL + symbols.length);
        symbols.forEach((symbol, at) => {
          for (const form of [symbol, ...(of.get(symbol) ?? [])]) {
            const codePoint = form.codePointAt(0) as number;
            const read = codePoint > 0xffff ? astral(codePoint) : fold[codePoint];
            expect(read).toBe(FIRST_SYMBOL + at);
          }
        });
      }),
    );
  });

  it("refuses more variants of one character than a letter can count", () => {
    const many = Array.from({ length: 27 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(() => packFolds(["额"], new Map([["额", many]]))).toThrow(/额: too many/);
    expect(foldGroups(packFolds(["额"], new Map([["额", many.slice(1)]])))[0]).toHaveLength(27);
  });

  it("refuses a capital letter, which would be taken for a count", () => {
    expect(() => packFolds(["五"], new Map([["五", ["W"]]]))).toThrow(/五: W is read as/);
  });
});
