import { describe, expect, it, test } from "vitest";
import { readOptions, UsageError } from "../../src/cli/options.ts";

describe("readOptions()", () => {
  it("reads a command with its options", () => {
    expect(
      readOptions([
        "build",
        "--articles",
        "a",
        "--output",
        "b",
        "--as-of",
        "2021-02-11",
        "--strict",
        "--languages",
        "en,da",
      ]),
    ).toMatchObject({
      command: "build",
      articles: "a",
      output: "b",
      asOf: "2021-02-11",
      strict: true,
      languages: ["en", "da"],
    });
  });

  it("means neither an empty site nor a loss of most articles unless told", () => {
    expect(readOptions(["build"])).toMatchObject({ empty: false, yes: false });
    expect(readOptions(["build", "--empty", "--yes"])).toMatchObject({ empty: true, yes: true });
  });

  test.each([
    [[], "help"],
    [["--help"], "help"],
    [["--version"], "version"],
  ])("reads %j as %s", (args, command) => {
    expect(readOptions(args).command).toBe(command);
  });

  test.each([
    [["bild"], 'Cannot run "bild"'],
    [["build", "--nope"], "--nope"],
    [["build", "file.txt"], "takes no files"],
    [["build", "--as-of", "yesterday"], "2021-02-11 is wanted"],
    [["inspect", "--related", "many"], "whole number"],
    [["inspect", "--languages", "Danish"], "codes such as en,da"],
    [["inspct"], 'did you mean "inspect"?'],
    [["build", "--outputt", "x"], 'did you mean "--output"?'],
    [["new"], "Cannot make nothing"],
    [["new", "Goats", "on", "the", "quay"], "put the headline between quotation marks"],
    [["new", "Goats", "--date", "soon"], 'Cannot read "--date soon"'],
    [["new", "Goats", "--lang", "Danish"], 'Cannot read "--lang Danish"'],
    [["add"], "name a feed"],
    [["init", "a", "b"], "init takes one folder"],
  ])("refuses %j", (args, words) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(words);
  });
});
