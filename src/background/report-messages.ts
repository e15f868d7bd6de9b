import { browser } from "wxt/browser";
import type { MessageOf, PageMessage } from "../messages.ts";
import type { ReportMessages, TabWords } from "../reports/messages.ts";
import * as reports from "../reports/store.ts";
import { getBegun, keepBegun } from "./begun.ts";
import { readWords } from "./content.ts";
import type { Guard } from "./guard.ts";
import { forgetTakenPicture, getTakenPicture, takePicture } from "./picture.ts";
import { reportMessageSchemas } from "./report-message-schemas.ts";

const TOP = 0;

type ReportMessage = MessageOf<ReportMessages>;

const NAMES = new Set<string>(
  reportMessageSchemas.flatMap(({ shape }) => [...shape.name._zod.values]),
);

export function isReportMessage(message: PageMessage): message is ReportMessage {
  return NAMES.has(message.name);
}

/** Does what a page of ours asks for about reports. */
export async function answerReports(guard: Guard, message: ReportMessage): Promise<unknown> {
  switch (message.name) {
    case "getTabWords":
      return tabWords(guard, message.tabId);
    case "keepBegun":
      return keepBegun(message.begun);
    case "getBegun":
      return getBegun();
    case "saveReport":
      return changed(reports.save(message.report));
    case "listReports":
      return reports.list(message.after);
    case "measureReports":
      return reports.measure();
    case "addReports":
      return changed(reports.add(message.reports));
    case "restoreReports":
      return changed(reports.restore(message.reports));
    case "deleteReports":
      return changed(reports.remove(message.ids));
    case "changeNote":
      return changed(reports.changeNote(message.id, message.note));
    case "getPicture":
      return reports.getPicture(message.id);
    case "setPicture":
      return changed(reports.setPicture(message.id, message.picture));
    case "takePicture":
      return takePicture(guard, message.tabId, message.id);
    case "getTakenPicture":
      return getTakenPicture(message.id);
    case "forgetTakenPicture":
      return forgetTakenPicture();
  }
}

/** Pages that show many reports take a while to read them all again, in milliseconds. */
const REST_MS = 300;
let told = 0;
let isDue = false;

/** Open pages of ours look again when anything stored changes, but a database tells nobody. */
async function changed<T>(work: Promise<T>): Promise<T> {
  const result = await work.catch(sayWhy);
  const wait = told + REST_MS - Date.now();
  if (wait <= 0) await tell();
  else if (!isDue) {
    isDue = true;
    setTimeout(tell, wait);
  }
  return result;
}

async function tell(): Promise<void> {
  isDue = false;
  told = Date.now();
  // Without room to tell the others, what was done is done all the same.
  await browser.storage.session.set({ reportsChanged: told }).catch(() => undefined);
}

/** Of an error only its message reaches the page, and that of a full disk says nothing. */
function sayWhy(error: Error): never {
  throw error.name === "QuotaExceededError" ? new Error(error.name) : error;
}

async function tabWords(guard: Guard, tabId: number): Promise<TabWords> {
  const others = Object.keys(guard.records.get(tabId).frames).map(Number);
  const frames = await Promise.all(
    [...new Set([TOP, ...others])].map((frameId) => readWords(tabId, frameId)),
  );
  const said = frames.filter((words) => words !== undefined);
  return {
    selection: said.find(({ selection }) => selection !== "")?.selection ?? "",
    page: said.map(({ page }) => page).join("\n\n"),
  };
}
