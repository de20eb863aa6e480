// Checks ./dev as a developer uses it: starts both applications, uses them, edits Java and React, stops, starts again.
// Edited files get their old content back, whatever happens.
import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const log = path.join(root, "target/dev-check.log");
const todo = "http://localhost:8080";
const toolkit = "http://localhost:8081";
const ports = [8080, 8081, 5173, 5174]; // the applications and their Vite
const startSeconds = 900; // an empty local repository and a slow connection
const reloadSeconds = 120;
const stopSeconds = 30;

const json = { "Content-Type": "application/json" };
const othersProcesses = processes();
const edited = new Map();
let dev;

process.on("exit", () => {
  edited.forEach((content, file) => writeFileSync(file, content));
  if (dev !== undefined && dev.exitCode === null) {
    process.kill(dev.pid, "SIGTERM");
  }
});
["SIGINT", "SIGTERM", "SIGHUP"].forEach((signal) => process.on(signal, () => process.exit(130)));

try {
  mkdirSync(path.dirname(log), { recursive: true });
  for (const port of ports) {
    ensure(!(await isOpen(port)), `port ${port} is in use; stop what listens there and try again`);
  }

  await check("the first start", start);
  const session = await check("creating a task", createTask);
  await check("correcting a text", correctText);
  await check("reloading Java of todo-app", () =>
    edit(
      "todo-app/src/main/java/org/acme/todo/page/PageResource.java",
      'Set.of("",',
      'Set.of("dev-check", "",',
      async () => (await fetch(`${todo}/dev-check`)).status === 200,
    ),
  );
  await check("reloading Java of toolkit-api", () =>
    edit(
      "toolkit-api/src/main/java/org/acme/toolkit/correction/engine/Engines.java",
      "%s (%s) is not supported.",
      "dev-check",
      async () => (await correct({ text: "A text.", language: "tlh" })).body.includes("dev-check"),
    ),
  );
  await check("reloading React of todo-app", () => editReact("todo-app", `${todo}/static/dev/`));
  await check("reloading React of toolkit-api", () => editReact("toolkit-api", `${toolkit}/`));
  await check("stopping by TERM", () => stop("SIGTERM"));

  await check("the second start", start);
  await check("the task is still there", async () => {
    const list = await (await fetch(`${todo}/api/v1/tasks`, { headers: session })).text();
    ensure(list.includes("Try ./dev --check"), `the list of tasks is ${list}`);
  });
  await check("stopping by Ctrl-C", () => stop("SIGINT"));
  console.log("./dev works");
} catch (error) {
  console.error(`./dev --check: ${error.message}`);
  process.exit(1); // ./dev still runs and would keep this process alive
}

async function check(name, action) {
  const start = Date.now();
  try {
    const result = await action();
    console.log(`  ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    throw new Error(`${name} failed: ${error.message}. The output of ./dev is in ${log}`, { cause: error });
  }
}

async function start() {
  const output = createWriteStream(log, { flags: "a" });
  // A group of its own, so that a signal reaches what a terminal's Ctrl-C would reach.
  dev = spawn("./dev", { cwd: root, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [dev.stdout, dev.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
      output.write(chunk);
    });
  }
  await until(startSeconds, "both applications answer", () => {
    ensure(dev.exitCode === null, text.trimEnd().split("\n").at(-1));
    return text.includes("Ctrl-C stops both.");
  });
  for (const url of [todo, toolkit]) {
    const { status } = await fetch(url);
    ensure(status === 200, `${url} answers ${status}`);
  }
}

async function stop(signal) {
  process.kill(-dev.pid, signal);
  await until(stopSeconds, "./dev ends", () => dev.exitCode !== null || dev.signalCode !== null);
  await until(stopSeconds, "every process ends", () => processes().every((pid) => othersProcesses.includes(pid)));
  for (const port of ports) {
    ensure(!(await isOpen(port)), `port ${port} is still open`);
  }
}

/** Maven, Quarkus and Vite: the processes whose command lines contain the project's folder. */
function processes() {
  return execFileSync("ps", ["-A", "-ww", "-o", "pid=,command="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(root))
    .map((line) => Number.parseInt(line, 10));
}

async function createTask() {
  const answer = await fetch(`${todo}/api/v1/tasks`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ name: "Try ./dev --check" }),
  });
  ensure(answer.status === 201, `the answer is ${answer.status}: ${await answer.text()}`);
  return { Cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ") };
}

async function correctText() {
  const { status, body } = await correct({ text: "A order is recieved.", language: "en" });
  ensure(status === 200 && body.includes("An order is received."), `the answer is ${status}: ${body}`);
}

async function correct(request) {
  const answer = await fetch(`${toolkit}/api/v1/corrections`, {
    method: "POST",
    headers: json,
    body: JSON.stringify(request),
  });
  return { status: answer.status, body: await answer.text() };
}

/** Replaces words in a file, waits until the running application shows it, and puts the old content back. */
async function edit(name, before, after, isShown) {
  const file = path.join(root, name);
  const content = readFileSync(file, "utf8");
  ensure(content.includes(before), `${name} does not contain ${before}`);
  edited.set(file, content);
  writeFileSync(file, content.replace(before, after));
  try {
    await until(reloadSeconds, "the change is shown", isShown);
  } finally {
    writeFileSync(file, content);
    edited.delete(file);
  }
}

/** After an edit, Vite tells the browser that the file has changed, and serves the new code. */
async function editReact(module, base) {
  const file = "src/app.tsx";
  const url = `${base}${file}`;
  await (await fetch(url)).text(); // Vite announces only changes of files that it has served before
  const messages = await listen(base);
  try {
    await until(reloadSeconds, "Vite greets", () => messages.text.includes("connected"));
    await edit(
      `${module}/src/main/webui/${file}`,
      "\nexport ",
      '\nconsole.info("dev-check");\nexport ',
      async () =>
        messages.text.includes(file) && (await (await fetch(url)).text()).includes("dev-check"),
    );
  } finally {
    messages.close();
  }
}

/** Opens the WebSocket through which Vite talks to the page. */
function listen(base) {
  const messages = { text: "", close: () => {} };
  return new Promise((resolve, reject) => {
    http
      .request(base, {
        headers: {
          Connection: "Upgrade",
          Upgrade: "websocket",
          "Sec-WebSocket-Version": "13",
          "Sec-WebSocket-Protocol": "vite-hmr",
          "Sec-WebSocket-Key": Buffer.from("16 bytes of a key").subarray(0, 16).toString("base64"),
        },
      })
      .on("upgrade", (_answer, socket, head) => {
        messages.text += head; // the greeting may come in one packet with the answer
        socket.on("data", (chunk) => (messages.text += chunk));
        messages.close = () => socket.destroy();
        resolve(messages);
      })
      .on("response", (answer) => reject(new Error(`Vite's WebSocket answers ${answer.statusCode}`)))
      .on("error", reject)
      .end();
  });
}

async function until(seconds, what, isTrue) {
  for (const end = Date.now() + seconds * 1000; !(await isTrue()); ) {
    ensure(Date.now() < end, `within ${seconds} s it never happened that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function isOpen(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

function ensure(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}
