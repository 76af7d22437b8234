package dev.waitline.diagram.pdf;

import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Turns sheets into the pages of a PDF, and finds what a PDF carries. Any thread. */
public final class PdfWriter {
    /** Points per unit of a sheet. */
    static final double POINT = 0.75;

    private static final String ATTACHED = "waitline.json";

    private PdfWriter() {}

    /** @param carried a text that goes along as an attached file, or null */
    public static byte[] write(List<Sheet> sheets, Theme theme, @Nullable String carried) {
        try (PDDocument document = new PDDocument()) {
            // So that the same pages are the same bytes.
            document.setDocumentId(1L);
            about(document, sheets.getFirst());
            try (PdfFonts fonts = new PdfFonts(document)) {
                for (Sheet sheet : sheets) {
                    page(document, sheet, theme, fonts);
                }
                new PdfLinks(document, sheets).add();
                if (carried != null) {
                    attach(document, carried);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void about(PDDocument document, Sheet sheet) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(sheet.name());
        about.setSubject(sheet.text());
        about.setCreator("Waitline");
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences view =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        view.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(view);
    }

    private static void page(PDDocument document, Sheet sheet, Theme theme, PdfFonts fonts) throws IOException {
        float width = (float) (sheet.width() * POINT);
        float height = (float) (sheet.height() * POINT);
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        float scale = (float) (sheet.scale() * POINT);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(scale, 0, 0, -scale, 0, height));
            PdfPainter painter = new PdfPainter(content, theme, fonts);
            for (var shape : sheet.drawing().shapes()) {
                painter.draw(shape);
            }
        }
    }

    private static void attach(PDDocument document, String carried) throws IOException {
        byte[] bytes = carried.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(ATTACHED);
        named.setFileUnicode(ATTACHED);
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHED, named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    /**
     * What a PDF carries; null when nothing.
     *
     * @throws IOException when it is no PDF, or broken
     */
    public static @Nullable String carried(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> all = files == null ? null : files.getNames();
            PDComplexFileSpecification named = all == null ? null : all.get(ATTACHED);
            return named == null || named.getEmbeddedFile() == null
                    ? null
                    : new String(named.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            // What some broken files come to.
            throw new IOException(e);
        }
    }
}
