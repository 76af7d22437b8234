package dev.waitline.export;

import dev.waitline.diagram.Moves;
import dev.waitline.diagram.Scene;
import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Sheets;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Words;
import dev.waitline.diagram.font.FaceMeasure;
import dev.waitline.diagram.gif.GifWriter;
import dev.waitline.diagram.pdf.PdfWriter;
import dev.waitline.diagram.png.ApngWriter;
import dev.waitline.diagram.png.PngWriter;
import dev.waitline.diagram.png.Raster;
import dev.waitline.diagram.svg.SvgWriter;
import dev.waitline.diagram.tikz.TikzWriter;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.json.TraceJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what is asked of a run. Any thread, as long as the session is its own. */
public final class Exporter {
    /** More memory than that is not taken for a picture. */
    private static final long MOST_PIXELS = 100_000_000;

    /** So many are chosen for a storyboard. */
    private static final int MOST_MOMENTS = 6;

    private static final int MOST_FRAMES = 60;
    /** So many pages are looked at before they are written, and so many pixels of each. */
    private static final int MOST_PAGES = 8;

    private static final double LOOKED_AT = 6_000_000;
    /** Hundredths of a second. */
    private static final int FRAME = 120;

    private static final int LAST_FRAME = 400;
    private static final int MOVE = 6;

    private static final FaceMeasure MEASURE = new FaceMeasure();

    private final Narrator narrator;
    private final Words words;

    public Exporter(Narrator narrator, Words words) {
        this.narrator = narrator;
        this.words = words;
    }

    /** The session stands afterwards where it stood before. */
    public byte[] export(Session session, SourceText program, Request request) throws ExportException {
        Told told = Told.of(session, program, request.stretch());
        String carried = request.carries() ? TraceJson.write(told.trace()).strip() : null;
        return switch (request.format()) {
            case PNG -> png(told, request, carried);
            case SVG -> bytes(SvgWriter.write(sheet(told, request), request.theme(), carried));
            case MARKDOWN -> bytes(new StepTable(told, request.show(), narrator, words).markdown());
            case TEXT -> bytes(new StepTable(told, request.show(), narrator, words).text());
            case MERMAID -> bytes(Mermaid.write(told, narrator, words));
            case PERFETTO -> bytes(Perfetto.write(told, narrator, words, carried));
            case PDF -> PdfWriter.write(pages(told, request), request.theme(), carried);
            case TIKZ -> bytes(TikzWriter.write(sheet(told, request), request.theme()));
            case GIF, APNG -> animation(told, request, carried);
            case HTML -> bytes(page(told, carried));
        };
    }

    /** What it looks like: a PNG for each page, no larger than what can be looked at, or a GIF; none for what is not drawn. */
    public List<byte[]> pictures(Session session, SourceText program, Request request) throws ExportException {
        if (!request.format().drawn() && request.format() != Format.HTML) {
            return List.of();
        }
        if (request.format().animated()) {
            return List.of(export(session, program, request.as(Format.GIF).at(1)));
        }
        Told told = Told.of(session, program, request.stretch());
        List<Sheet> sheets =
                request.format() == Format.PDF ? pages(told, request) : List.of(sheet(told, request.as(Format.PNG)));
        return sheets.stream()
                .limit(MOST_PAGES)
                .map(sheet -> {
                    double fits = Math.sqrt(LOOKED_AT / Raster.pixels(sheet, 1));
                    return PngWriter.write(sheet, request.theme(), Math.min(2, fits), null);
                })
                .toList();
    }

    private String page(Told told, @Nullable String carried) throws ExportException {
        String engine = told.trace().schedule().engine();
        if (!engine.isEmpty()) {
            throw new ExportException("this run was made on " + engine + ", and a page runs the model; run it there");
        }
        if (carried == null) {
            throw new ExportException("a page is nothing without its run; leave out --no-run");
        }
        Course course = Lessons.course(narrator.locale());
        return PageWriter.write(
                told.name(),
                told.program().text(),
                carried,
                Foreseen.of(told.program(), course, narrator),
                course,
                narrator.locale());
    }

    private byte[] png(Told told, Request request, @Nullable String carried) throws ExportException {
        Sheet sheet = sheet(told, request);
        checkPixels(sheet, request.scale(), 1);
        return PngWriter.write(sheet, request.theme(), request.scale(), carried);
    }

    private Sheets sheets(Told told, Request request) throws ExportException {
        List<Integer> chosen = request.moments();
        if (chosen == null) {
            return Sheets.of(told.scene(narrator, words), request.show(), MEASURE, words);
        }
        for (int step : chosen) {
            if (step < told.from() || step > told.to()) {
                throw new ExportException("there is no step " + step + " among the steps " + told.from() + " to "
                        + told.to() + "; choose other moments");
            }
        }
        List<Integer> steps = chosen.isEmpty() ? Decisive.steps(told, MOST_MOMENTS) : chosen;
        List<Scene> moments = steps.stream()
                .sorted()
                .map(step -> told.until(step).scene(narrator, words))
                .toList();
        return Sheets.storyboard(told.name(), told.place(words), moments, MEASURE, words);
    }

    /** Pages of a size are broken; what has no size is one page. */
    private List<Sheet> pages(Told told, Request request) throws ExportException {
        return request.size().height() > 0
                ? sheets(told, request).pages(request.size())
                : List.of(sheet(told, request));
    }

    /** A frame for each decisive step, and between them those in which things go to their places; all of one size. */
    private byte[] animation(Told told, Request request, @Nullable String carried) throws ExportException {
        List<Told> moments = Decisive.steps(told).stream()
                .limit(MOST_FRAMES)
                .map(told::until)
                .toList();
        double height = request.size().height();
        if (height == 0) {
            for (Told moment : moments) {
                height = Math.max(height, sheet(moment, request).height());
            }
        }
        Size size = new Size(request.size().width(), height);
        List<Sheet> sheets = new ArrayList<>();
        for (Told moment : moments) {
            sheets.add(sheet(moment, request.sized(size)));
        }
        checkPixels(sheets.getFirst(), request.scale(), sheets.size());
        List<Sheet> frames = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            List<Sheet> moves = i == 0 ? List.of() : Moves.between(sheets.get(i - 1), sheets.get(i));
            // Rather without moves than not at all.
            int all = frames.size() + moves.size() + sheets.size() - i;
            if (Raster.pixels(sheets.getFirst(), request.scale()) * all <= MOST_PIXELS) {
                frames.addAll(moves);
                moves.forEach(move -> times.add(MOVE));
            }
            frames.add(sheets.get(i));
            times.add(i == sheets.size() - 1 ? LAST_FRAME : FRAME);
        }
        return request.format() == Format.GIF
                ? GifWriter.write(frames, times, request.theme(), request.scale(), carried)
                : ApngWriter.write(frames, times, request.theme(), request.scale(), carried);
    }

    private static void checkPixels(Sheet sheet, double scale, int sheets) throws ExportException {
        if (Raster.pixels(sheet, scale) * sheets > MOST_PIXELS) {
            throw new ExportException("this picture would have more than " + MOST_PIXELS / 1_000_000
                    + " million pixels; choose fewer steps with --steps, a smaller --scale, or --to svg or pdf");
        }
    }

    private Sheet sheet(Told told, Request request) throws ExportException {
        Size size = request.size();
        return sheets(told, request)
                .one(size)
                .orElseThrow(() -> new ExportException(
                        "this has no room on %.0f x %.0f; choose fewer steps or parts, or a larger size"
                                .formatted(size.width(), size.height())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
