package dev.waitline.export;

import dev.waitline.diagram.gif.GifWriter;
import dev.waitline.diagram.pdf.PdfWriter;
import dev.waitline.diagram.png.PngWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Takes runs out of the pictures and pages that carry them. */
public final class Carried {
    private Carried() {}

    /** Whether these bytes begin as a picture or a page of ours does. */
    public static boolean isPicture(byte[] bytes) {
        return kind(bytes) != null;
    }

    /**
     * The run in a picture, as the text of a trace.
     *
     * @throws ExportException when there is none, or the picture is broken
     */
    public static String in(byte[] picture) throws ExportException {
        String carried;
        try {
            carried = switch (kind(picture)) {
                case PNG, APNG -> PngWriter.carried(picture);
                case SVG -> dev.waitline.diagram.svg.Carried.in(new String(picture, StandardCharsets.UTF_8));
                case PDF -> PdfWriter.carried(picture);
                case GIF -> GifWriter.carried(picture);
                case HTML -> PageWriter.carried(new String(picture, StandardCharsets.UTF_8));
                case MARKDOWN, TEXT, MERMAID, TIKZ, PERFETTO -> null;
                case null -> null;
            };
        } catch (IOException | XMLStreamException e) {
            throw new ExportException("this picture is broken and cannot be read; take another copy of it");
        }
        if (carried == null) {
            throw new ExportException("there is no run inside this picture; only what Waitline exported"
                    + " without --no-run has one, and a program that passes pictures on may have taken it out");
        }
        return carried;
    }

    private static @Nullable Format kind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return Format.PNG;
        } else if (start.startsWith("%PDF-")) {
            return Format.PDF;
        } else if (start.startsWith("GIF8")) {
            return Format.GIF;
        }
        String text = start.stripLeading();
        if (PageWriter.isPage(text)) {
            return Format.HTML;
        }
        return text.startsWith("<svg") || (text.startsWith("<?xml") && text.contains("<svg")) ? Format.SVG : null;
    }
}
