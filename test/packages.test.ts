import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
const own = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
const lock = JSON.parse(read("package-lock.json")) as {
  packages: Record<string, { license?: string; dev?: boolean; integrity?: string; resolved?: string }>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

/** None asks for more than that its notice is kept. */
const permissive = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "Python-2.0", "0BSD"];

describe("what Tidings stands on", () => {
  it("is pinned, and each package has a line of why in the README", () => {
    const readme = read("README.md");
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      if (name.startsWith("@types/")) continue;
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(readme, `the README says nothing of ${name}`).toContain(`\`${name}\``);
    }
  });
  it("is what was looked at: every package has its hash in the lock file", () => {
    expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });
  it("may be passed on", () => {
    const others = installed.filter(([, { license, dev }]) => !dev && !permissive.includes(license ?? ""));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});
