/** What the package gives to a site's configuration: the plugin, and the types of its settings. */
export type { Settings, SettingsInput } from "../model/settings.ts";
export { default } from "./eleventyPlugin.ts";
