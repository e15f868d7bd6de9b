import { barX, plot as draw, text } from "@observablehq/plot";
import { Window } from "happy-dom";

/** Throughput against the peers as an SVG; takes the figures whose names begin with `plot `. */
export function plot(figures: Readonly<Record<string, number>>): string {
  const bars = Object.entries(figures)
    .filter(([name]) => name.startsWith("plot "))
    .map(([name, speed]) => ({ name: NAMES[name.slice(5)] ?? name.slice(5), speed }))
    .sort((a, b) => b.speed - a.speed);
  const { document } = new Window();
  const figure = draw({
    document: document as unknown as Document,
    width: 760,
    height: 300,
    marginLeft: 190,
    marginRight: 60,
    marginBottom: 46,
    x: {
      type: "log",
      label: "million characters a second",
      labelAnchor: "center",
      ticks: [0.1, 1, 10, 100, 1_000],
      tickFormat: String,
      domain: [0.1, 1_000],
      grid: true,
    },
    y: { domain: bars.map(({ name }) => name), label: null },
    style: {
      fontFamily: "system-ui, sans-serif",
      fontSize: "13px",
      background: "#fff",
      color: "#222",
    },
    marks: [
      barX(bars, {
        x1: 0.1,
        x2: "speed",
        y: "name",
        fill: ({ name }: { name: string }) => (name === NAMES.ours ? "#00585b" : "#b9b0ac"),
      }),
      text(bars, {
        x: "speed",
        y: "name",
        text: ({ speed }: { speed: number }) => String(Number(speed.toPrecision(2))),
        textAnchor: "start",
        dx: 5,
      }),
    ],
  });
  const svg = figure.outerHTML.replace(/<style>[\s\S]*?<\/style>/, "");
  return svg.includes("xmlns=")
    ? `${svg}\n`
    : `${svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"')}\n`;
}

const NAMES: Readonly<Record<string, string>> = {
  loop: "bare charCodeAt loop",
  ours: "this matcher",
  monyone: "@monyone/aho-corasick",
};
