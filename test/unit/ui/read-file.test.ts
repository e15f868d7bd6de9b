import { expect, it } from "vitest";
import { readTextFile } from "../../../src/ui/check/read-file.ts";

const SAYS = "花唄套現，4個點，有額度加微信";
/** 花唄套現，4個點，有額度加微信 in Big5. */
const BIG5 = [
  0xaa, 0xe1, 0xd0, 0xf9, 0xae, 0x4d, 0xb2, 0x7b, 0xa1, 0x41, 0x34, 0xad, 0xd3, 0xc2, 0x49, 0xa1,
  0x41, 0xa6, 0xb3, 0xc3, 0x42, 0xab, 0xd7, 0xa5, 0x5b, 0xb7, 0x4c, 0xab, 0x48,
];
const utf8 = [...new TextEncoder().encode(SAYS)];
const utf16 = [...SAYS].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);
const read = (name: string, bytes: readonly number[]) =>
  readTextFile(new File([new Uint8Array(bytes)], name));

it.each([
  ["UTF-8", utf8],
  ["UTF-8 with a byte of something else in it", [...utf8, 0xff]],
  ["UTF-16 without a mark", utf16],
  ["Big5", BIG5],
])("a text in %s is read", async (_, bytes) => {
  const { kind, ...read_ } = await read("ad.txt", bytes);
  expect(kind).toBe("text");
  expect("content" in read_ && read_.content.replace("\ufffd", "")).toBe(SAYS);
});

it("a text that is cut off in the middle of a character is read as far as it goes", async () => {
  expect(await read("ad.txt", utf8.slice(0, -1))).toMatchObject({
    content: expect.stringContaining(SAYS.slice(0, -1)),
  });
});

it("a file without words is said to have none", async () => {
  expect(await read("ad.txt", [])).toEqual({ kind: "empty" });
  expect(await read("ad.txt", [0x20, 0x0a])).toEqual({ kind: "empty" });
});
