import { describe, expect, it, test } from "vitest";
import { type CommandName, commands, commandsWith, options } from "../../src/cli/commands.ts";
import { helpText } from "../../src/cli/help.ts";
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
    [["new"], "Cannot make an article without a headline or a text"],
    [["new", "Goats", "on", "the", "quay"], "put the headline between quotation marks"],
    [["new", "Goats", "--date", "soon"], 'Cannot read "--date soon"'],
    [["new", "Goats", "--lang", "Danish"], 'Cannot read "--lang Danish"'],
    [["add"], "Cannot add entries without a feed"],
    [["remove"], "Cannot remove an article without its file"],
    [["build", "--port", "80"], 'Cannot use "--port" with build: it belongs to serve'],
    [["compare", "a", "b", "--strict"], "it belongs to build, check, inspect"],
    [["help", "bild"], 'did you mean "build"?'],
    [["bild", "--help"], 'did you mean "build"?'],
    [["init", "a", "b"], "init takes one folder"],
  ])("refuses %j", (args, words) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(words);
  });
});

describe("helpText()", () => {
  const names = Object.keys(commands) as CommandName[];

  it("names every command, one line each, in lines that a terminal shows whole", () => {
    for (const name of names) expect(helpText()).toMatch(new RegExp(`^ {2}${name}\\b`, "mu"));
    for (const text of [helpText(), ...names.map(helpText)])
      for (const line of text.split("\n")) expect(line.length, line).toBeLessThan(121);
  });

  test.each(names)("of %s lists the options that it reads, and no others", (name) => {
    const listed = [...helpText(name).matchAll(/^ {2}--([a-z-]+)/gmu)].map(([, option]) => option!);
    expect(listed.sort()).toEqual([...commands[name].options].sort());
  });

  test.each(Object.keys(options))("--%s belongs to a command", (option) => {
    expect(commandsWith(option).length).toBeGreaterThan(0);
  });

  test.each(names)("is asked for as help %s, and as %s --help", (name) => {
    for (const args of [
      ["help", name],
      [name, "--help"],
    ])
      expect(readOptions(args)).toMatchObject({ command: "help", files: [name] });
  });

  it("has examples that are right use", () => {
    for (const name of names)
      for (const example of commands[name].examples) {
        const args = [...example.matchAll(/"([^"]+)"|(\S+)/gu)].map(([, quoted, word]) => quoted ?? word!);
        expect(readOptions(args).command).toBe(name);
      }
  });
});
