declare module "idiomorph" {
  interface Options {
    morphStyle?: "innerHTML" | "outerHTML";
    ignoreActiveValue?: boolean;
    callbacks?: {
      beforeAttributeUpdated?: (name: string, node: Node, change: "update" | "remove") => boolean;
    };
  }
  export const Idiomorph: { morph(old: Element, fresh: Element, options?: Options): unknown };
}
