/** The little of linkify-it that the tests use; it brings no types. */
declare module 'linkify-it' {
  export default class LinkifyIt {
    constructor(options: Readonly<Record<string, boolean>>);
    tlds(list: readonly string[], keepOld: boolean): this;
    match(text: string): readonly { readonly raw: string }[] | null;
  }
}
