import { digest } from "../../src/digest.ts";
import { readSettings } from "../../src/model/settings.ts";
import { manuscriptOf, prepare } from "../../src/prepare.ts";
import { opened } from "../../src/read/read.ts";
import { renderPage } from "../../templates/page.tsx";
import { day } from "../line.ts";

export const stages = ["read", "recognise", "understand", "relate", "render"] as const;
/** Milliseconds of CPU that each stage takes of one file. */
export type Cost = Readonly<Record<(typeof stages)[number], number>>;

const settings = readSettings({});
const options = { languages: [], publishers: {} };

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Takes a file through the whole line, by itself, and measures the CPU time of each stage. */
export function costOf(path: string, text: string): Cost {
  const marks = [cpu()];
  const format = path.endsWith(".md") ? "markdown" : path.endsWith(".html") ? "page" : "text";
  const { source } = opened(path, format, Buffer.from(text));
  marks.push(cpu());
  if (!source) return { read: marks[1]! - marks[0]!, recognise: 0, understand: 0, relate: 0, render: 0 };
  const manuscript = manuscriptOf(source, options);
  marks.push(cpu());
  prepare(manuscript, undefined, options);
  marks.push(cpu());
  // The digest recognises and understands once more: that part is taken off.
  const { pages } = digest([source], { settings, asOf: day, version: "0" });
  marks.push(cpu());
  for (const page of pages) renderPage(page.load(), settings);
  marks.push(cpu());
  const took = marks.slice(1).map((mark, i) => mark - marks[i]!);
  const [read = 0, recognise = 0, understand = 0, all = 0, render = 0] = took;
  return { read, recognise, understand, relate: Math.max(0, all - recognise - understand), render };
}

export const total = (cost: Cost): number => stages.reduce((sum, stage) => sum + cost[stage], 0);
