/** The part of the edtf package (https://www.npmjs.com/package/edtf) that the tests use; it ships no types. */
declare module "edtf" {
  export function parse(text: string, options: { readonly level: 0 | 1 | 2 }): unknown;
}
