package dev.waitline.diagram.pdf;

import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Sheet;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** The links from steps to lines of the program, which may stand on another page. */
final class PdfLinks {
    private final PDDocument document;
    private final List<Sheet> sheets;
    private final Map<Integer, PDPageXYZDestination> lines = new HashMap<>();

    PdfLinks(PDDocument document, List<Sheet> sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    /** Once all pages are there. */
    void add() throws IOException {
        for (int i = 0; i < sheets.size(); i++) {
            for (Shape shape : sheets.get(i).drawing().shapes()) {
                if (shape instanceof Shape.Row row) {
                    lines.put(row.line(), place(row, sheets.get(i), document.getPage(i)));
                }
            }
        }
        for (int i = 0; i < sheets.size(); i++) {
            for (Shape shape : sheets.get(i).drawing().shapes()) {
                if (shape instanceof Shape.Link link) {
                    link(link, sheets.get(i), document.getPage(i));
                }
            }
        }
    }

    private static PDPageXYZDestination place(Shape.Row row, Sheet sheet, PDPage page) {
        double scale = sheet.scale() * PdfWriter.POINT;
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setLeft(0);
        place.setTop((int) Math.ceil(page.getMediaBox().getHeight() - row.y() * scale));
        return place;
    }

    private void link(Shape.Link shape, Sheet sheet, PDPage page) throws IOException {
        PDPageXYZDestination place = lines.get(shape.line());
        if (place == null) {
            return;
        }
        double scale = sheet.scale() * PdfWriter.POINT;
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(
                (float) (shape.x() * scale),
                (float) (page.getMediaBox().getHeight() - (shape.y() + shape.height()) * scale),
                (float) (shape.width() * scale),
                (float) (shape.height() * scale)));
        // Without a frame.
        COSArray none = new COSArray();
        none.setFloatArray(new float[] {0, 0, 0});
        link.setBorder(none);
        link.setContents(shape.says());
        link.setDestination(place);
        link.setPrinted(true);
        page.getAnnotations().add(link);
    }
}
