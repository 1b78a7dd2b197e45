import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readSettings, type Settings, SettingsError, type SettingsInput } from "../model/settings.ts";
import tidings, { configFile } from "./eleventyPlugin.ts";

/**
 * The settings of the site that is built from here: those that its configuration exports, else those that it gives to the plugin.
 *
 * @throws {SettingsError} when they are wrong, or cannot be seen
 */
export async function siteSettings(): Promise<Settings> {
  if (!existsSync(configFile)) return readSettings({});
  const module = (await import(pathToFileURL(resolve(configFile)).href)) as {
    settings?: SettingsInput;
    default?: unknown;
  };
  return readSettings(module.settings ?? (await settingsGiven(module.default)));
}

/**
 * The settings that a configuration gives to the plugin. The configuration is run with an Eleventy that does nothing, and
 * notes what is given.
 */
async function settingsGiven(configure: unknown): Promise<SettingsInput> {
  if (typeof configure !== "function") return {};
  let given: SettingsInput | undefined;
  const note = (plugin: unknown, settings: SettingsInput = {}) => {
    if (plugin === tidings) given = settings;
  };
  try {
    await (configure as (config: unknown) => unknown)(idle(note));
  } catch (error) {
    if (given === undefined)
      throw new SettingsError(
        `Cannot see the settings in ${configFile}: ${error instanceof Error ? error.message : String(error)}. Write them as "export const settings = { … }", and config.addPlugin(tidings, settings)`,
      );
  }
  if (given === undefined)
    throw new SettingsError(
      `Cannot see the settings in ${configFile}: it adds no Tidings plugin. Write config.addPlugin(tidings, settings), and "export const settings = { … }"`,
    );
  return given;
}

/** Something that has every field and can be called and awaited, and does nothing, but for `addPlugin`. */
function idle(addPlugin: (plugin: unknown, settings?: SettingsInput) => void): unknown {
  const nothing: unknown = new Proxy(() => {}, {
    get: (_, field) =>
      field === "addPlugin" ? addPlugin : field === "then" || typeof field === "symbol" ? undefined : nothing,
    apply: () => nothing,
    set: () => true,
  });
  return nothing;
}
