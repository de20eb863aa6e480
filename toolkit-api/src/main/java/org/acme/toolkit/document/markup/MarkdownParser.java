package org.acme.toolkit.document.markup;

import java.util.List;
import java.util.Set;
import org.acme.toolkit.document.segment.Cancellation;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A parser for CommonMark with GitHub's tables and strikethrough, which can be stopped. */
final class MarkdownParser {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customBlockParserFactory(MarkdownParser::checkedBlock)
          .customInlineContentParserFactory(new CheckedInline())
          .build();

  private MarkdownParser() {}

  /** The spans of its nodes count from the start of the text. */
  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /** Starts no block. The parser asks it at the start of every block. */
  private static BlockStart checkedBlock(ParserState state, MatchedBlockParser matched) {
    Cancellation.check();
    return BlockStart.none();
  }

  /** Parses no inline. The parser asks it at every mark, so that it can be stopped there. */
  private static final class CheckedInline implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('`', '<', '*', '_', '~', '&', '\\');
    }

    @Override
    public InlineContentParser create() {
      return state -> {
        Cancellation.check();
        return ParsedInline.none();
      };
    }
  }
}
