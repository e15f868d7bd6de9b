import { createServer } from "node:http";
import { listen, stop } from "./server.ts";

export interface Border {
  readonly port: number;
  /** Hosts that were asked for, in the order of the first asking. */
  readonly hosts: ReadonlySet<string>;
  close(): Promise<void>;
}

/**
 * A proxy that lets nothing through and notes who was asked for. A browser that has it as its proxy
 * for everything but this machine cannot reach anything else, by any part of it, unnoticed.
 */
export async function guardBorder(): Promise<Border> {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    hosts.add(new URL(request.url ?? "/", "http://unknown").hostname);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    hosts.add(String(request.url).replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const port = await listen(server);
  return { port, hosts, close: () => stop(server) };
}
