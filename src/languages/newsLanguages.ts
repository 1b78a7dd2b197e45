/**
 * Languages that have newsrooms on the web, as franc spells them (ISO 639-3).
 * Detection chooses among these and no others: bare franc takes one English headline in six for Scots.
 */
export const newsLanguages: readonly string[] = `
  afr als amh arb azj bel ben bos bre bul cat ces ckb cmn cos cym dan deu ekk ell eng eus fao fin fra fry gaz gla gle
  glg guj hat hau heb hin hrv hun hye ibo ind isl ita jav jpn kan kat kaz khk khm kin kir kmr kor lao lin lit ltz lvs
  mal mar mkd mlt mya nld nno nob npi oci pan pbu pes plt pol por ron rus sin slk slv sna snd sme som spa srp ssw sun
  swe swh tam tat tel tgk tgl tha tir tuk tur uig ukr urd uzn vie wol xho ydd yor zlm zul ast kal
`
  .trim()
  .split(/\s+/);

/** Where the ISO code is not the one that BCP 47 knows; every other code goes through `Intl.getCanonicalLocales`. */
const exceptions: Readonly<Record<string, string>> = { zlm: "ms", prs: "fa" };

/** `dan` → `da`, `cmn` → `zh`, `zlm` → `ms`. */
export function toLanguageTag(iso6393: string): string {
  let tag = tags.get(iso6393);
  if (!tag) tags.set(iso6393, (tag = exceptions[iso6393] ?? Intl.getCanonicalLocales(iso6393)[0] ?? iso6393));
  return tag;
}
const tags = new Map<string, string>();

/** `da` → `dan`: the code to ask franc for, if it is a news language. */
export function fromLanguageTag(tag: string): string | undefined {
  return isoByTag.get(tag.split("-")[0] ?? tag);
}

const isoByTag = new Map(newsLanguages.map((iso) => [toLanguageTag(iso), iso]));
isoByTag.set("no", "nob");
isoByTag.set("fil", "tgl");
isoByTag.set("tl", "tgl");
