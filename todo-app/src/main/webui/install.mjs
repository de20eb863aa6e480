// Installs what the lock file names, unless node_modules holds just that already: npm ci alone costs every build its time.
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
