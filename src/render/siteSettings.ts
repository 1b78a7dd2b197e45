import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readSettings, type Settings, type SettingsInput } from "../model/settings.ts";
import { configFile } from "./eleventyPlugin.ts";

/**
 * The settings of the site that is built from here.
 *
 * @throws {SettingsError} when they are wrong
 */
export async function siteSettings(): Promise<Settings> {
  if (!existsSync(configFile)) return readSettings({});
  const module = (await import(pathToFileURL(resolve(configFile)).href)) as { settings?: SettingsInput };
  return readSettings(module.settings ?? {});
}
