package dev.waitline.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown file, as far as lessons look into it. The only one that knows the parser's façade. */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final Node document;

    Markdown(String text) {
        this.document = PARSER.parse(text);
    }

    /** The values of the front matter by their keys; empty when there is none. */
    Map<String, String> front() {
        YamlFrontMatterVisitor values = new YamlFrontMatterVisitor();
        document.accept(values);
        return values.getData().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(" ", e.getValue())));
    }

    /** The blocks below the front matter, in order. */
    List<Node> blocks() {
        return children(document).stream()
                .filter(n -> !(n instanceof YamlFrontMatterBlock))
                .toList();
    }

    /** The addresses of all links, with the lines where they stand. */
    List<Target> links() {
        List<Target> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(new Target(link.getDestination(), line(link)));
                visitChildren(link);
            }
        });
        return links;
    }

    record Target(String address, int line) {}

    /** The text of the first heading of a level; empty when there is none. */
    String heading(int level) {
        return blocks().stream()
                .filter(n -> n instanceof Heading h && h.getLevel() == level)
                .map(Markdown::text)
                .findFirst()
                .orElse("");
    }

    /** The text of the last heading of the second level above a line; empty when there is none. */
    String headingAbove(int line) {
        String above = "";
        for (Node block : blocks()) {
            if (block instanceof Heading h && h.getLevel() == 2 && line(block) < line) {
                above = text(block);
            }
        }
        return above;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Where a block begins, or that which something in a line belongs to; counted from 1. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    /** What it says, without marks. */
    static String text(Node node) {
        return new Plain("").of(node);
    }

    /** The same of several blocks. */
    static String text(List<Node> blocks) {
        return blocks.stream().map(Markdown::text).collect(Collectors.joining("\n\n"));
    }

    /** What an item of a list says. */
    static String item(Node item) {
        return text(item).replaceFirst("^– ", "");
    }

    /** What it says, with backticks around what stands in backticks. */
    static String quoted(Node node) {
        return new Plain("`").of(node);
    }

    /** Whether it is a block of Python. */
    static boolean isProgram(Node node) {
        return node instanceof FencedCodeBlock code
                && code.getInfo().strip().split("\\s+")[0].equals("python");
    }

    static String program(Node node) {
        return ((FencedCodeBlock) node).getLiteral();
    }

    /** Gathers text. */
    private static final class Plain extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final String quote;

        Plain(String quote) {
            this.quote = quote;
        }

        String of(Node node) {
            node.accept(this);
            return text.toString().strip();
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(quote).append(node.getLiteral()).append(quote);
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Paragraph node) {
            visitChildren(node);
            if (node.getNext() != null) {
                text.append('\n');
            }
        }

        @Override
        public void visit(org.commonmark.node.ListItem node) {
            text.append(node.getParent() instanceof ListBlock && quote.isEmpty() ? "– " : "");
            visitChildren(node);
            text.append('\n');
        }
    }
}
