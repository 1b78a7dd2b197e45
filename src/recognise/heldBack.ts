/** Fields that keep an article from being published: one that cannot be read must not publish it. */
export const holding: readonly string[] = ["draft", "publish", "expires"];

const line = new RegExp(`^[^\\p{L}\\p{N}]{0,20}(${holding.join("|")})(?![\\p{L}\\p{N}])`, "iu");

/**
 * The fields that hold an article back which lines seem to state, however they are written: `draft=true`, `- draft: true`,
 * `"publish": 2030-01-01`, `draft`. For front matter that cannot be read as YAML.
 */
export const holdingIn = (text: string): ReadonlySet<string> =>
  new Set(text.split("\n").flatMap((written) => line.exec(written)?.[1]?.toLowerCase() ?? []));
