/** Languages that the interface is translated into: a file each in templates/texts, and Nynorsk with Bokmål's texts. */
export const interfaceLanguages: readonly string[] = "ar da de en es fi fr it ja nb nl nn pl pt sv zh".split(" ");
