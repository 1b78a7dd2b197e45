import type { UserConfig } from "@11ty/eleventy";
import type { SettingsInput } from "./src/model/settings.ts";
import tidings from "./src/render/eleventyPlugin.ts";

/** The site. Everything else has a default: src/model/settings.ts lists what can be set. */
export const settings: SettingsInput = {
  title: "Tidings",
  description:
    "What different papers, in different languages, tell of the same story; where they agree, and how we know.",
  url: process.env.TIDINGS_URL ?? "https://tidings.example/",
  inLanguage: "en",
  articles: "articles",
  output: "_site",
  // The folders below articles/. The sample texts are ours, written for this site.
  publishers: {
    "al-marsa": { name: "صحيفة المرسى", rights: "own" },
    "courrier-du-quai": { name: "Le Courrier du Quai", rights: "own", country: "FR" },
    fjordtidende: { name: "Fjordtidende", rights: "own", country: "NO" },
    "harbour-post": { name: "The Harbour Post", rights: "own", country: "GB" },
    kanalbladet: { name: "Kanalbladet", rights: "own", country: "DK" },
    "kowan-shimpo": { name: "港湾新報", rights: "own", country: "JP" },
    "ledger-wire": { name: "Ledger & Wire", rights: "own", country: "US" },
    morgenbogen: { name: "Der Morgenbogen", rights: "own", country: "DE" },
    "puerto-diario": { name: "Puerto Diario", rights: "own", country: "ES" },
    sydposten: { name: "Sydposten", rights: "own", country: "SE" },
  },
};

export default function (config: UserConfig) {
  config.addPlugin(tidings, settings);
  return { dir: { input: "templates", output: settings.output } };
}
