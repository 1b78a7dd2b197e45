import { describe, it } from "vitest";
import { fuzz } from "./fuzz.ts";

describe("any bytes as an article", () => {
  it("never crash, never change what others say, make valid pages and feeds", () => fuzz(40, 20_211), 120_000);
});
