/** What a font's own name tells: weights in PDF font descriptors are not to be trusted, names are. */
export interface FontFace {
  /** Without the subset prefix ("ABCDEF+"). */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const SUBSET_PREFIX = /^[A-Z]{6}\+/;
const BOLD = /bold|black|heavy|demi|(?:^|[-,])bd\b/i;
const ITALIC = /italic|oblique|(?:^|[-,])it\b/i;

/** Reads a PDF font name such as "BCDEEE+Tahoma-Bold" or "Arial,BoldItalic". */
export function readFontFace(fontName: string): FontFace {
  const name = fontName.replace(SUBSET_PREFIX, "");
  return { name, bold: BOLD.test(name), italic: ITALIC.test(name) };
}
