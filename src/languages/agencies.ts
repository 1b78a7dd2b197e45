/** News agencies, as they sign. They sell pictures and words; papers print the words under the agency's name. */
export const agencies: readonly string[] =
  "Reuters REUTERS AFP AP EPA EFE ANSA DPA dpa APA TT NTB Ritzau Lehtikuva STT PAP ČTK MTI TASS Sputnik Xinhua Yonhap Kyodo Jiji PA AAP ANP Belga Keystone KEYSTONE Keystone-SDA SDA sda LaPresse Lusa Anadolu Bloomberg AGI Adnkronos BTA HINA Tanjug Agerpres UNIAN Interfax".split(
    " ",
  );
const known = new Set(agencies);
/** `dpa`, `AP`, `Reuters`: an agency's sign, and nothing else. */
export const isAgency = (text: string): boolean => known.has(text);
