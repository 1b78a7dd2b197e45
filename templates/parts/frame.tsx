import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { directionOf } from "../../src/languages/languages.ts";
import type { Localised, Url } from "../../src/model/pageParts.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { Texts } from "../texts/types.ts";

/** What every part of a page knows: where the page stands, the language of its frame, and its words. */
export interface Frame {
  readonly here: Url;
  readonly lang: string;
  readonly texts: Texts;
  readonly settings: Settings;
}

const FrameContext = createContext<Frame | undefined>(undefined);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("Cannot render a part outside a page");
  return frame;
}

/**
 * A link's address as seen from a page, so that the site works at any path: from `/stories/a/` to `/names/b/` it is
 * `../../names/b/`. The page that is shown for every missing address cannot know where it stands: its links begin at
 * the root of the site.
 */
export function hrefFrom(here: Url, to: string, root = "/"): string {
  if (here === "/404.html") return encodeURI(root.replace(/\/$/u, "") + to);
  const [path = "", hash] = to.split("#");
  const anchor = hash === undefined ? "" : `#${hash}`;
  if (path === here && anchor) return anchor;
  const from = here.split("/").slice(1, -1);
  const target = path.split("/").slice(1);
  let shared = 0;
  while (shared < from.length && shared < target.length - 1 && from[shared] === target[shared]) shared++;
  const relative = "../".repeat(from.length - shared) + target.slice(shared).join("/");
  return encodeURI(relative || "./") + anchor;
}

const roots = new WeakMap<Settings, string>();
/** Where the site's root is on its host. */
export function rootOf(settings: Settings): string {
  let root = roots.get(settings);
  if (root === undefined) roots.set(settings, (root = settings.url ? new URL(settings.url).pathname : "/"));
  return root;
}

export function useHref(): (to: string) => string {
  const { here, settings } = useFrame();
  return (to) => hrefFrom(here, to, rootOf(settings));
}

interface LinkProps {
  readonly to: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly lang?: string;
  readonly hreflang?: string;
  readonly rel?: string;
  readonly current?: boolean;
}

/** A link to another page of the site. With `lang` it says the language of its own words. */
export function A({ to, children, lang, hreflang, rel, current, class: name }: LinkProps) {
  const href = useHref();
  return (
    <a
      href={href(to)}
      class={name}
      hreflang={hreflang}
      rel={rel}
      aria-current={current ? "page" : undefined}
      {...langOf(lang)}
    >
      {children}
    </a>
  );
}

/** `lang` and `dir` of an element; nothing when the language is not known. */
export function langOf(tag: string | undefined): { lang?: string; dir?: "ltr" | "rtl" } {
  if (tag === undefined) return {};
  return tag === "und" ? { lang: "" } : { lang: tag, dir: directionOf(tag) };
}

/** A text in its own language. */
export function Said({ of, class: name }: { readonly of: Localised; readonly class?: string }) {
  return (
    <span class={name} {...langOf(of.lang)}>
      {of.text}
    </span>
  );
}
