// Builds the sample site, serves it as its host will, and prints what Lighthouse thinks of three of its pages.
// Usage: npm ci && node lighthouse.mjs [folder of a built site]; see README.md.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { serve } from "./serve.mjs";

const PATHS = ["/", "/budget/", "/resultats/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const chromePath = process.env.CHROME ?? "/usr/bin/chromium";
if (!existsSync(chromePath)) {
  console.error(`No browser at ${chromePath}: install Chromium, or name another with CHROME=…`);
  process.exit(2);
}

let site = process.argv[2] && resolve(process.argv[2]);
if (!site) {
  site = join(here, "work", "sample");
  execFileSync("dotnet", ["run", "--project", join(root, "src/Generator"), "-c", "Release", "--", "build", "--root", root, "--output", site], { stdio: ["ignore", "ignore", "inherit"] });
}

const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
const server = await serve(site);
const chrome = await launch({ chromePath, chromeFlags: FLAGS, ignoreDefaultFlags: true, userDataDir: profile });
let belowFloor = 0;
try {
  for (const path of PATHS) {
    for (const [device, config] of [["mobile", undefined], ["desktop", desktopConfig]]) {
      const { lhr } = await lighthouse(server.url + path, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES }, config);
      // A null score is a trace that failed, on a busy machine: not a nought.
      const mark = (score) => (score === null ? "not measured" : Math.round(score * 100));
      const scores = CATEGORIES.map((id) => `${id} ${mark(lhr.categories[id].score)}`);
      console.log(`${path} ${device}: ${scores.join(", ")}`);
      // Speed depends on the machine; the rest does not, and must be full.
      belowFloor += CATEGORIES.slice(1).filter((id) => lhr.categories[id].score < 1).length;
      printFaults(lhr);
    }
  }
} finally {
  chrome.kill();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

process.exitCode = belowFloor > 0 ? 1 : 0;

/** Every scored audit below 1, with its weight (0: shown, not counted) and what it found. */
function printFaults(lhr) {
  const weights = new Map(CATEGORIES.flatMap((id) => lhr.categories[id].auditRefs.map((ref) => [ref.id, `${id}, weight ${ref.weight}`])));
  const faults = Object.values(lhr.audits).filter((a) => weights.has(a.id) && a.score !== null && a.score < 1);
  for (const audit of faults) {
    console.log(`  ${audit.id} ${audit.score} (${weights.get(audit.id)}): ${audit.title}${audit.displayValue ? `, ${audit.displayValue}` : ""}`);
    for (const item of itemsOf(audit.details).slice(0, 5)) console.log(`    ${item}`);
  }
}

function itemsOf(details) {
  if (!details) return [];
  if (details.type === "list") return details.items.flatMap((item) => itemsOf(item.value ?? item));
  if (details.type !== "table" && details.type !== "opportunity") return [];
  return (details.items ?? []).map((item) =>
    Object.entries(item)
      .filter(([key]) => !["subItems", "entity", "debugData"].includes(key))
      .map(([key, value]) => `${key}: ${shown(value)}`)
      .join("; ").slice(0, 300));
}

function shown(value) {
  if (value === null || typeof value !== "object") return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
  return String(value.snippet ?? value.url ?? value.value ?? value.formattedDefault ?? JSON.stringify(value)).replace(/\s+/g, " ");
}
