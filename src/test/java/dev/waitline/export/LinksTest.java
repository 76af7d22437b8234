package dev.waitline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** In a picture that shows the program, each step leads to its line. */
class LinksTest {
    private static final int CHILDREN = 3;

    private static Request request(Format format, Set<Part> show, Size size) {
        return new Request(format, Stretch.ALL, show, Theme.LIGHT, size, 1, true, null);
    }

    @Test
    void eachStepOfAnSvgLeadsToALineThatIsThere() throws Exception {
        Document svg = svg(EnumSet.of(Part.LANES, Part.CODE));
        Set<String> ids = new HashSet<>();
        NodeList all = svg.getElementsByTagName("rect");
        for (int i = 0; i < all.getLength(); i++) {
            ids.add(((Element) all.item(i)).getAttribute("id"));
        }
        NodeList links = svg.getElementsByTagName("a");

        assertThat(links.getLength()).isGreaterThanOrEqualTo(20);
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(ids)
                    .contains(((Element) links.item(i)).getAttribute("href").substring(1));
        }
        assertThat(((Element) links.item(0)).getAttribute("aria-label")).matches("step \\d+: line \\d+ of the program");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("group");
    }

    @Test
    void whereTheProgramIsNotShownNothingLeadsToIt() throws Exception {
        Document svg = svg(EnumSet.of(Part.LANES, Part.QUEUES));

        assertThat(svg.getElementsByTagName("a").getLength()).isZero();
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        try (PDDocument pdf =
                Loader.loadPDF(Runs.export(CHILDREN, request(Format.PDF, EnumSet.of(Part.LANES), Size.PAGE)))) {
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    private static Document svg(Set<Part> show) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Runs.export(CHILDREN, request(Format.SVG, show, Size.USUAL))));
    }

    @Test
    void eachStepOfAPdfLeadsToItsLineAlsoOnAnotherPage() throws IOException, ExportException {
        byte[] made = Runs.export(CHILDREN, request(Format.PDF, EnumSet.allOf(Part.class), Size.PAGE));
        try (PDDocument pdf = Loader.loadPDF(made)) {
            int across = 0;
            List<String> read = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    PDPageXYZDestination place = (PDPageXYZDestination) link.getDestination();
                    PDPage target = place.getPage();
                    across += pdf.getPages().indexOf(target) == pdf.getPages().indexOf(page) ? 0 : 1;
                    assertThat(inside(page.getMediaBox(), link.getRectangle())).isTrue();
                    String said = String.valueOf(link.getContents());
                    String line = said.replaceAll("step \\d+: line (\\d+) of the program", "$1");
                    // The line's number is the first thing that stands there.
                    assertThat(lineAt(target, place.getTop())).startsWith(line + " ");
                    read.add(line);
                }
            }
            assertThat(read).hasSizeGreaterThanOrEqualTo(20);
            assertThat(across).isPositive();
        }
    }

    private static boolean inside(PDRectangle page, PDRectangle link) {
        return page.contains(link.getLowerLeftX(), link.getLowerLeftY())
                && page.contains(link.getUpperRightX(), link.getUpperRightY());
    }

    /** The text of the line that begins at that height. */
    private static String lineAt(PDPage page, int top) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        double y = page.getMediaBox().getHeight() - top;
        stripper.addRegion(
                "line",
                new java.awt.geom.Rectangle2D.Double(0, y, page.getMediaBox().getWidth(), 12));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("line").strip();
    }
}
