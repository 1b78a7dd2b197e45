/** The address that relative ones are read against: each of these read against those before it, the last that is one. */
export const baseOf = (...bases: readonly (string | undefined)[]): string | undefined =>
  bases.reduce<string | undefined>((base, next) => addressOf(base, next) ?? base, undefined);

/** An address of the web, whole; undefined for what is none, such as a tag, a number or a relative one without a base. */
export function addressOf(base: string | undefined, address: string | undefined): string | undefined {
  const written = address?.trim();
  if (!written || !(base === undefined ? URL.canParse(written) : URL.canParse(written, base))) return undefined;
  const url = new URL(written, base);
  // As it is written where it is whole: `https://a.example` has no slash at its end.
  return /^https?:$/u.test(url.protocol) ? (URL.canParse(written) ? written : url.href) : undefined;
}
