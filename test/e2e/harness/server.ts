import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const PAGES = fileURLToPath(new URL("../../pages/", import.meta.url));

/** What is served, by the ending of its name. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  xhtml: "application/xhtml+xml",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  xml: "text/xml",
  svg: "image/svg+xml",
  pdf: "application/pdf",
};

export interface Site {
  /** Origin of the sample pages, without a slash at the end. */
  readonly origin: string;
  /** The same pages under another site, for frames across origins. */
  readonly other: string;
  close(): Promise<void>;
}

export interface Pages {
  /** Folder of the pages, `test/pages` unless told. */
  readonly folder?: string;
  /** What `{{name}}` in a page becomes; `{{other}}` is always the other site's origin. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Pages that are too large to be kept, or never end, by name. */
  readonly made?: Readonly<Record<string, () => Iterable<string> | AsyncIterable<string>>>;
}

/** Serves pages on this machine only. */
export async function servePages({
  folder = PAGES,
  texts = {},
  made = {},
}: Pages = {}): Promise<Site> {
  let other = "";
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const name = decodeURIComponent(pathname).slice(1);
    const make = made[name];
    if (make) {
      response.writeHead(200, { "content-type": TYPES.html });
      // A reader that leaves early is none of our business.
      pipeline(Readable.from(make()), response, () => {});
      return;
    }
    const type = /^[\w/-]+\.\w+$/.test(name) && TYPES[name.replace(/.*\./, "")];
    const file = type ? await readFile(folder + name).catch(() => undefined) : undefined;
    if (!type || !file) {
      // Browsers ask for an icon on their own; a missing one would be an error in the console.
      response.writeHead(name === "favicon.ico" ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { "content-type": type });
    const filled: Record<string, string> = { ...texts, other };
    const fill = (_: string, key: string) => filled[key] ?? "";
    response.end(name.endsWith(".html") ? String(file).replace(/\{\{(\w+)\}\}/g, fill) : file);
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  other = `http://localhost:${port}`;
  return { origin, other, close: () => stop(server) };
}

/** Gives the port, one that was free. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
