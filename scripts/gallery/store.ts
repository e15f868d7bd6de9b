import { mondayOf } from "../../src/history/model.ts";
import { LIST_INFO } from "../../src/patterns/info.generated.ts";
import type { Report } from "../../src/reports/report.ts";
import type { PausedUntil, Settings } from "../../src/settings/model.ts";
import type { Driver } from "../../test/e2e/harness/driver.ts";

/** What there is in the browser when a picture is taken. */
export type State = "empty" | "used";

/** What passes. */
export interface Moment {
  readonly paused?: PausedUntil;
  /** The list is new to the person. */
  readonly news?: boolean;
}

const WEEK = 7 * 86_400_000;
const NOW = Date.now();

const HISTORY = [0, 3, 1, 0, 5, 2, 7, 4].map((warnings, index, all) => ({
  monday: mondayOf(NOW - (all.length - 1 - index) * WEEK),
  pages: 120 + 31 * ((index * 5) % 7),
  warnings: warnings ? { "cash-out": warnings, ...(index > 4 && { "force-open": index - 3 }) } : {},
  cautions: index % 2 ? { "limit-boost": 2 } : {},
}));

const TRUSTED = [
  { site: "example.com", since: NOW - 40 * 86_400_000 },
  { site: "example.org", since: NOW - 3 * 86_400_000, why: "校内的反诈教学页面" },
];

const REPORT: Report = {
  kind: "scam",
  url: "https://shop.example/huabei",
  title: "花呗套现 白条变现 24小时秒到账",
  seenAt: NOW - 3_600_000,
  level: "warning",
  schemes: ["cash-out"],
  findings: [
    {
      pattern: "cash-out.collects-quota",
      scheme: "cash-out",
      level: "warning",
      quote: "花呗套现，4个点，秒到账，有额度加微信 abc123",
    },
  ],
  listVersion: "1.0.0",
  note: "",
};

/** Brings the extension into a state. */
export async function furnish(driver: Driver, state: State): Promise<void> {
  const isUsed = state === "used";
  await store(driver, {
    trusted: isUsed ? TRUSTED : [],
    history: isUsed ? HISTORY : [],
  });
  if (!isUsed) return;
  const tab = await driver.openOwn("options.html");
  await tab.run((_, report) => {
    const { browser, chrome } = globalThis as unknown as Record<"browser" | "chrome", Api>;
    return (browser ?? chrome).runtime.sendMessage({ name: "saveReport", report });
  }, REPORT);
  await driver.closeTabs();
}

/** Lets settings, pause and news be what a screen asks for; the rest is as by default. */
export async function set(
  driver: Driver,
  settings: Partial<Settings>,
  { paused, news = false }: Moment = {},
): Promise<void> {
  await driver.inExtension((api) => api.storage.local.remove("paused"));
  const seenList = news ? "0.0.0" : LIST_INFO.version;
  await store(driver, { settings, seenList, ...(paused && { paused }) });
}

async function store(driver: Driver, values: object): Promise<void> {
  await driver.inExtension(async (api, stored) => {
    await api.storage.local.set(stored);
  }, values);
}

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}
