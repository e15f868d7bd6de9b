import type { Driver, Tab } from "../../test/e2e/harness/driver.ts";
import { drawn, shown } from "../gallery/ready.ts";
import type { Listing } from "./listing.ts";

/** A picture for the stores; the name is the one that its caption has in the store texts. */
export interface StorePicture {
  readonly name: string;
  open(driver: Driver, origin: string): Promise<Tab>;
  ready(tab: Tab): Promise<unknown>;
}

const MESSAGE = "花呗套现，白条回收，4个点秒到账，有额度的加微信 abc12345";

export const STORE_PICTURES: readonly [StorePicture, ...StorePicture[]] = [
  {
    name: "1-warning",
    open: (driver, origin) => driver.open(`${origin}/offer-cash-out.html`),
    ready: shown,
  },
  {
    name: "2-official-way",
    open: (driver) => driver.openOwn("guide.html#/scheme/cash-out"),
    ready: drawn("h1"),
  },
  {
    name: "3-check-a-message",
    open: (driver) => driver.openOwn("guide.html#/check"),
    async ready(tab) {
      await drawn("textarea")(tab);
      await tab.typeInto("textarea", MESSAGE);
      await tab.press(/^(检查|檢查|Check)/);
      await drawn("mark")(tab);
    },
  },
  {
    name: "4-after-paying",
    open: (driver) => driver.openOwn("guide.html#/paid"),
    ready: drawn("h1"),
  },
];

/** Where each picture of each language is, below the folder of the pictures. */
export function picturePaths(listings: readonly Pick<Listing, "locale">[]): string[] {
  return listings.flatMap(({ locale }) =>
    STORE_PICTURES.map(({ name }) => `${locale}/${name}.png`),
  );
}
