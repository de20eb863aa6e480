// Runs "npm ci" only if the lock file has changed since the last run: it would slow down every build.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { existsSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  const { status, error } = spawnSync("npm ci --prefer-offline --no-audit --no-fund", {
    shell: true,
    stdio: "inherit",
  });
  if (error) throw error;
  process.exit(status ?? 1);
}
