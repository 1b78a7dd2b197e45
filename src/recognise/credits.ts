/**
 * Those who sell pictures to the press sign them in every language alike. Their names close a caption or make a line of
 * their own: `Kyiv after the attack. Getty Images`, `APA/AFP/Mandel Ngan`.
 */
const agency =
  "(?:Getty Images|Getty|Shutterstock|iStock(?:photo)?|Alamy|Adobe Stock|Unsplash|Pixabay|Pexels|Depositphotos|Dreamstime|Imago|IMAGO|picture[ -]?alliance|Zuma(?: Press)?|ZUMA(?: Press)?|Reuters|REUTERS|AFP|AP(?: Photo)?|EPA|EFE|ANSA|DPA|dpa|APA|TT|NTB|Ritzau(?: Scanpix)?|Scanpix|Lehtikuva|PAP|ČTK|MTI|TASS|ITAR-TASS|Sputnik|Xinhua|Yonhap|Kyodo|Jiji|PA(?: Wire| Images)?|ANP|Belga|Keystone|KEYSTONE|LaPresse|Lusa|NurPhoto|Anadolu|SIPA|Bloomberg|Handout|HANDOUT)";
const joint = "\\s*[/|,–-]\\s*";

const alone = new RegExp(`^[(\\[]?(?:(?:[^/|]{1,40})${joint}){0,3}${agency}(?:${joint}[^/|]{1,40}){0,3}[)\\]]?$`, "u");
const closing = new RegExp(`(?:[.…!?"”“»]|\\s)\\s*[(\\[]?${agency}(?:${joint}[^/|]{1,40}){0,2}[)\\]]?\\.?$`, "u");
const sign = /^(?:©|\(c\)|ⓒ|℗)\s*(?!\d)(?!.*(?:19|20)\d\d)\p{L}/iu;
const signInside = /\S\s*(?:©|ⓒ)\s*\p{L}[^.]{1,60}$/u;

/** `…容疑者（田中太郎撮影）`, `…の橋＝共同` */
const eastAsian = /[（(][^（）()]{1,24}(?:撮影|提供|写真|攝|摄|图|圖)[）)]$|[＝=](?:共同|時事|AP|ロイター)$/u;

const longestCredit = 90;
const longestCaption = 400;

/** A line that only says who made the picture. */
export const isCredit = (line: string): boolean =>
  line.length <= longestCredit && (sign.test(line) || alone.test(line));

/** What a picture shows, closed by who made it. A story's sentence may end with an agency's name, too: `…, said Reuters.` */
export const isSignedCaption = (line: string): boolean =>
  line.length <= longestCaption &&
  (signInside.test(line) ||
    eastAsian.test(line) ||
    (closing.test(line) && !/[,;]\s|\p{Ll}\s\p{Lu}\S*\.$/u.test(line.slice(-30))));
