import { useId, type ComponentProps } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./markdown.module.css";

// The only ids are the footnotes', made unique below.
const schema = { ...defaultSchema, clobberPrefix: "" };

const components: Components = {
  a: Link,
  img: Picture,
  input: Box,
  table: Table,
  // The page has its own h1.
  h1: "h2",
  h2: Subheading,
  h3: "h4",
  h4: "h5",
  h5: "h6",
};

/**
 * GitHub-flavoured Markdown by somebody who may mean harm: HTML in it is left out, and what
 * Markdown makes is limited to GitHub's list of harmless elements, attributes and kinds of address.
 */
export default function Markdown({ text }: { text: string }) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div className={classes.markdown} dir="auto">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        remarkRehypeOptions={{ clobberPrefix: `${id}-`, footnoteLabel: t("footnotes") }}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

/** Without an id: the heading of footnotes has the same one in every text. */
function Subheading({ className, children }: ComponentProps<"h2">) {
  return <h3 className={className}>{children}</h3>;
}

function Link({ id, href, children }: ComponentProps<"a">) {
  const elsewhere = href !== undefined && !/^(#|\/(?!\/))/.test(href);
  return (
    <a
      id={id}
      href={href}
      target={elsewhere ? "_blank" : undefined}
      rel={elsewhere ? "noopener noreferrer nofollow" : undefined}
    >
      {children}
    </a>
  );
}

function Picture({ src, alt, title }: ComponentProps<"img">) {
  return (
    <img src={src} alt={alt ?? ""} title={title} loading="lazy" referrerPolicy="no-referrer" />
  );
}

function Box({ checked }: ComponentProps<"input">) {
  const { t } = useI18n();
  return (
    <input type="checkbox" checked={checked} disabled aria-label={t(checked ? "done" : "active")} />
  );
}

/** Scrolls where it is too wide, by keyboard as well. */
function Table({ children }: ComponentProps<"table">) {
  const { t } = useI18n();
  return (
    <div className={classes.wide} role="group" aria-label={t("table")} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
