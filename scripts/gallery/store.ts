import { mondayOf } from "../../src/history/model.ts";
import { LIST_INFO } from "../../src/patterns/info.generated.ts";
import type { Begun, Kept, Report } from "../../src/reports/report.ts";
import type { PausedUntil, Settings } from "../../src/settings/model.ts";
import type { Driver } from "../../test/e2e/harness/driver.ts";

/** What there is in the browser when a picture is taken. */
export type State = "empty" | "used";

/** What passes. */
export interface Moment {
  readonly paused?: PausedUntil;
  /** The list is new to the person. */
  readonly news?: boolean;
  /** A report was begun and not saved. */
  readonly begun?: boolean;
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

const REPORT: Report & { text: string } = {
  kind: "scam",
  url: "https://shop.example/huabei",
  title: "花呗套现 秒到账",
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
  note: "朋友转发给我的",
  text: "花呗套现，4个点，秒到账，有额度加微信 abc123\n全国可做，先到账后付费",
};

const REPORTS: readonly Report[] = [
  {
    ...REPORT,
    kind: "false-alarm",
    url: "https://bank.example/help/notice-2026?from=app",
    title: "关于防范以“代还信用卡”“强开额度”名义实施诈骗的提示，请勿向任何人透露验证码",
    seenAt: NOW - 2 * 86_400_000,
    level: "caution",
    schemes: ["force-open", "limit-boost"],
    marked: REPORT.text,
  },
  {
    ...REPORT,
    kind: "missed",
    url: "",
    title: "收到的消息",
    seenAt: NOW - 9 * 86_400_000,
    level: "none",
    schemes: [],
    findings: [],
    note: "",
    marked: "白条取现秒结，懂的来",
    text: "白条取现秒结，懂的来",
  },
  { ...REPORT, note: "", seenAt: NOW - 86_400_000 },
  REPORT,
];

const BEGUN: Begun = { tabId: 1, report: REPORT, cut: false, withText: true, withPicture: false };

/** Brings the extension into a state. */
export async function furnish(driver: Driver, state: State): Promise<void> {
  const isUsed = state === "used";
  await store(driver, {
    trusted: isUsed ? TRUSTED : [],
    history: isUsed ? HISTORY : [],
  });
  if (!isUsed) return;
  const tab = await driver.openOwn("options.html");
  await tab.run(keep, REPORTS);
  await driver.closeTabs();
}

/** Saves reports, the last one with a picture; it runs in a page of the extension. */
async function keep(document: Document, reports: readonly Report[]): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<"browser" | "chrome", Api>;
  const { sendMessage } = (browser ?? chrome).runtime;
  let kept: Kept | undefined;
  for (const report of reports) kept = await sendMessage({ name: "saveReport", report });
  const canvas = Object.assign(document.createElement("canvas"), { width: 1000, height: 640 });
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.fillStyle = "#fff7e0";
  context.fillRect(0, 0, 1000, 640);
  context.fillStyle = "#222222";
  context.font = "32px sans-serif";
  for (const [index, line] of reports[0]?.text?.split("\n").entries() ?? [])
    context.fillText(line, 60, 120 + 60 * index);
  await sendMessage({ name: "setPicture", id: kept?.id, picture: canvas.toDataURL("image/jpeg") });
}

/** Lets settings, pause, news and what was begun be what a screen asks for; the rest is as by default. */
export async function set(
  driver: Driver,
  settings: Partial<Settings>,
  { paused, news = false, begun = false }: Moment = {},
): Promise<void> {
  await driver.inExtension((api) => api.storage.local.remove("paused"));
  await driver.inExtension((api, waiting) => api.storage.session.set(waiting), {
    begun: begun ? BEGUN : null,
  });
  const seenList = news ? "0.0.0" : LIST_INFO.version;
  await store(driver, { settings, seenList, ...(paused && { paused }) });
}

async function store(driver: Driver, values: object): Promise<void> {
  await driver.inExtension(async (api, stored) => {
    await api.storage.local.set(stored);
  }, values);
}

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<Kept> };
}
