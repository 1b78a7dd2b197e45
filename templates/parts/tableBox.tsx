import type { ComponentChildren } from "preact";

/** A box that a table scrolls in where it is too wide for the page; it has a name, and the keyboard reaches it. */
export function TableBox({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one more landmark
    <div class="scroll" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
