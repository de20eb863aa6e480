// Runs "mvn verify" with the given options, then prints for each module where its time went. Maven builds modules side by
// side, so a step also waits for those of another module: compare only builds of one machine with the same options.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

const root = path.dirname(import.meta.dirname);
const slowestClasses = 5;
const shortestStep = 0.5; // seconds

// By artifact id: the folder, the name in Maven's summary, and the name in the log of the application and its tests.
const modules = {
  "dev-services-deployment": { folder: "dev-services/deployment", title: "Dev services: deployment" },
  "todo-app": { folder: "todo-app", title: "Todo", application: "todo" },
  "toolkit-api": { folder: "toolkit-api", title: "Toolkit API", application: "toolkit-api" },
  infra: { folder: "infra", title: "Infrastructure" },
  "deploy-scripts": { folder: "deploy-scripts", title: "Deploy scripts" },
};
const events = {
  "starts of Quarkus": /(?<application>[\w-]+) \S+ on JVM \(powered by Quarkus/,
  "starts of Chromium": /Chromium starts for (?<application>[\w-]+)/,
};

const steps = []; // {artifact, name, begin, end} in seconds since Maven began
const begins = {}; // title → seconds since Maven began
const totals = {}; // title → seconds
const counts = {}; // "application event" → number
const start = performance.now();
const now = () => (performance.now() - start) / 1000;

const maven = spawn("mvn", ["verify", ...process.argv.slice(2)], { cwd: root, stdio: ["inherit", "pipe", "inherit"] });
const ended = new Promise((resolve) => maven.on("close", resolve));
for await (const line of createInterface({ input: maven.stdout })) {
  console.log(line);
  const [, plugin, goal, execution, artifact] = /--- (\S+?):\S+?:(\S+) \((\S+)\) @ (\S+) ---/.exec(line) ?? [];
  if (artifact in modules) {
    const before = steps.findLast((step) => step.artifact === artifact);
    if (before !== undefined) {
      before.end = now();
    }
    steps.push({ artifact, name: stepName(plugin, goal, execution), begin: now() });
  }
  const building = /^\[INFO\] Building (.+) \S+ +\[\d/.exec(line);
  if (building !== null) {
    begins[building[1]] = now();
  }
  const summary = /^\[INFO\] (\S.*?) \.+ (?:SUCCESS|FAILURE) \[ *(?:(\d+):)?([\d.]+) (?:s|min)\]/.exec(line);
  if (summary !== null) {
    const [, title, minutes, rest] = summary;
    totals[title] = 60 * Number(minutes ?? 0) + Number(rest);
  }
  for (const [event, pattern] of Object.entries(events)) {
    const application = pattern.exec(line)?.groups.application;
    if (application !== undefined) {
      const key = `${application} ${event}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
}
const status = await ended;

for (const [artifact, { folder, title, application }] of Object.entries(modules)) {
  const own = steps.filter((step) => step.artifact === artifact);
  if (own.length === 0) {
    continue;
  }
  own.at(-1).end = begins[title] + totals[title]; // Nothing in the log says when the last step ends.
  console.log(`\n${folder}: ${seconds(totals[title])}`);
  for (const { name, begin, end } of own) {
    if (end - begin >= shortestStep) {
      row(end - begin, name);
    }
  }
  for (const event of Object.keys(events)) {
    const count = counts[`${application} ${event}`];
    if (count !== undefined) {
      console.log(`${String(count).padStart(10)}  ${event}`);
    }
  }
  for (const [reports, kind] of [["surefire-reports", "unit tests"], ["failsafe-reports", "tests of the package"]]) {
    slowest(path.join(root, folder, "target", reports)).forEach(([name, time]) => row(time, `  ${kind}: ${name}`));
  }
}
console.log(`\neverything: ${seconds(now())}`);
process.exitCode = status ?? 1;

function stepName(plugin, goal, execution) {
  const name = plugin.replace(/-maven|maven-|-plugin/g, "");
  return execution.startsWith("default") ? `${name} ${goal}` : `${name} ${execution}`;
}

function slowest(folder) {
  const reports = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith("TEST-")) : [];
  return reports
    .map((file) => /<testsuite [^>]*?name="(\S+)"[^>]*? time="([\d.]+)"/s.exec(readFileSync(path.join(folder, file), "utf8")))
    .map(([, name, time]) => [name.split(".").at(-1), Number(time)])
    .sort(([, a], [, b]) => b - a)
    .slice(0, slowestClasses);
}

function row(time, name) {
  console.log(`${seconds(time).padStart(10)}  ${name}`);
}

function seconds(time) {
  return `${time.toFixed(1)} s`;
}
