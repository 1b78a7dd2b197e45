import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Many tests wait for programs of their own: as many files at once as there are cores.
    maxWorkers: "100%",
    // The day that every command a test runs builds for, 2030-01-01: no test depends on today.
    env: { TZ: "Pacific/Kiritimati", SOURCE_DATE_EPOCH: "1893456000" },
  },
});
