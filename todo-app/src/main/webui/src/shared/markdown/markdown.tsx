import { createContext, use, useId, type ComponentProps } from "react";
import ReactMarkdown, { type Components, type ExtraProps } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { useI18n } from "@/shared/i18n/i18n";
import { boundedDepth } from "./bounded-depth";
import classes from "./markdown.module.css";

// Adds no prefix: the only ids are those of footnotes, which are made unique below.
const schema = { ...defaultSchema, clobberPrefix: "" };

const components: Components = {
  a: Link,
  img: Image,
  input: Checkbox,
  li: Item,
  table: Table,
  // The page has its own h1.
  h1: "h2",
  h2: Subheading,
  h3: "h4",
  h4: "h5",
  h5: "h6",
};

type OnToggle = ((offset: number) => void) | undefined;

const ToggleContext = createContext<OnToggle>(undefined);
/** Where the list item around a box starts in the text. */
const OffsetContext = createContext<number | undefined>(undefined);

/**
 * Renders untrusted GitHub-flavoured Markdown. HTML in the text is removed, and the result may only
 * contain the elements, attributes and URL schemes that GitHub allows.
 */
export default function Markdown({ text, onToggle }: { text: string; onToggle?: OnToggle }) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div className={classes.markdown} dir="auto">
      <ToggleContext value={onToggle}>
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          remarkRehypeOptions={{ clobberPrefix: `${id}-`, footnoteLabel: t("footnotes") }}
          rehypePlugins={[boundedDepth, [rehypeSanitize, schema]]}
          components={components}
        >
          {text}
        </ReactMarkdown>
      </ToggleContext>
    </div>
  );
}

/** Has no id, because the heading of the footnotes has the same id in every text. */
function Subheading({ className, children }: ComponentProps<"h2">) {
  return <h3 className={className}>{children}</h3>;
}

function Link({ id, href, children }: ComponentProps<"a">) {
  const isExternal = href !== undefined && !/^(#|\/(?!\/))/.test(href);
  return (
    <a
      id={id}
      href={href}
      target={isExternal ? "_blank" : undefined}
      rel={isExternal ? "noopener noreferrer nofollow" : undefined}
    >
      {children}
    </a>
  );
}

function Image({ src, alt, title }: ComponentProps<"img">) {
  return (
    <img src={src} alt={alt ?? ""} title={title} loading="lazy" referrerPolicy="no-referrer" />
  );
}

function Item({ node, id, className, children }: ComponentProps<"li"> & ExtraProps) {
  return (
    <li id={id} className={className}>
      <OffsetContext value={node?.position?.start.offset}>{children}</OffsetContext>
    </li>
  );
}

function Checkbox({ checked = false }: ComponentProps<"input">) {
  const { t } = useI18n();
  const onToggle = use(ToggleContext);
  const offset = use(OffsetContext);
  return (
    <input
      type="checkbox"
      checked={checked}
      disabled={!onToggle}
      aria-label={t(checked ? "done" : "active")}
      onChange={() => {
        if (offset !== undefined) {
          onToggle?.(offset);
        }
      }}
    />
  );
}

/** Scrolls horizontally if it is too wide. The tab stop makes that possible by keyboard. */
function Table({ children }: ComponentProps<"table">) {
  const { t } = useI18n();
  return (
    <div className={classes.wide} role="group" aria-label={t("table")} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
