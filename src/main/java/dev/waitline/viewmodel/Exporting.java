package dev.waitline.viewmodel;

import dev.waitline.diagram.Part;
import dev.waitline.diagram.Size;
import dev.waitline.diagram.Theme;
import dev.waitline.export.ExportException;
import dev.waitline.export.Exporter;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.RunLink;
import dev.waitline.export.Stretch;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to have of the run, and what comes of it. What is wanted is written into properties; while it is open,
 * each change has it made anew on the session's thread, and of several wishes that were not fulfilled yet only the last one is.
 */
public final class Exporting {
    /** Which steps. */
    public enum Span {
        /** From the start to where the window stands. */
        MOMENT,
        WHOLE,
        STEPS
    }

    /**
     * What was asked for.
     *
     * @param pictures what it looks like, in PNG or GIF, a picture for each page; empty for what is not drawn
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    public record Made(Request request, byte[] bytes, List<byte[]> pictures) {
        public Made {
            pictures = List.copyOf(pictures);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * What the clipboard gets, for whoever takes which.
     *
     * @param png null where the text is all
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    public record Copied(byte @Nullable [] png, String svg, String text) {}

    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PNG);
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MOMENT);
    private final IntegerProperty from = new SimpleIntegerProperty(0);
    private final IntegerProperty to = new SimpleIntegerProperty(0);
    private final ObjectProperty<Set<Part>> show = new SimpleObjectProperty<>(Request.USUAL);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(Size.USUAL);
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(2);
    private final BooleanProperty carries = new SimpleBooleanProperty(true);
    private final BooleanProperty storyboard = new SimpleBooleanProperty(false);
    private final ObjectProperty<List<Integer>> moments = new SimpleObjectProperty<>(List.of());

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Made> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper commandLine = new ReadOnlyStringWrapper("");

    private static final Optional<Made> NOTHING = Optional.empty();

    private final CommandQueue commands;
    private final Playing playing;
    private final ReadOnlyObjectProperty<@Nullable RunView> run;
    private final AtomicInteger wishes = new AtomicInteger();

    Exporting(CommandQueue commands, Playing playing, ReadOnlyObjectProperty<@Nullable RunView> run) {
        this.commands = commands;
        this.playing = playing;
        this.run = run;
        format.subscribe(f -> scale.set((int) f.usualScale()));
        List.of(format, span, from, to, show, theme, size, scale, carries, storyboard, moments)
                .forEach(wish -> wish.subscribe(this::make));
        run.subscribe(this::make);
    }

    // ---- what is wanted

    public ObjectProperty<Format> formatProperty() {
        return format;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** The first of the steps that {@link Span#STEPS} means. */
    public IntegerProperty fromProperty() {
        return from;
    }

    public IntegerProperty toProperty() {
        return to;
    }

    public ReadOnlyObjectProperty<Set<Part>> showProperty() {
        return show;
    }

    /** Shows a part or leaves it out; the last one stays. */
    public void show(Part part, boolean shown) {
        Set<Part> parts = EnumSet.copyOf(show.get());
        if (shown ? parts.add(part) : parts.size() > 1 && parts.remove(part)) {
            show.set(parts);
        }
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Size> sizeProperty() {
        return size;
    }

    /** Pixels per unit. */
    public ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    /** Whether the run goes along inside. */
    public BooleanProperty carriesProperty() {
        return carries;
    }

    /** Whether moments are to stand side by side. */
    public BooleanProperty storyboardProperty() {
        return storyboard;
    }

    /** Which moments; empty for those that decide something. */
    public ObjectProperty<List<Integer>> momentsProperty() {
        return moments;
    }

    // ---- what comes of it

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether what was made is not yet, or will never be, what is wanted. */
    public ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** What was made last; null when nothing was. */
    public ReadOnlyObjectProperty<@Nullable Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** In one line why what is wanted cannot be made; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What makes the same without a window, of any file that carries the run. */
    public ReadOnlyStringProperty commandLineProperty() {
        return commandLine.getReadOnlyProperty();
    }

    /** Begins to make what is wanted; what plays is paused. Nothing when nothing runs. */
    public void open() {
        RunView view = run.get();
        if (view == null) {
            return;
        }
        playing.pause();
        from.set(Math.min(from.get(), view.length()));
        to.set(view.length());
        open.set(true);
        make();
    }

    public void close() {
        open.set(false);
        wishes.incrementAndGet();
        made.set(null);
    }

    private void make() {
        RunView view = run.get();
        if (!open.get() || view == null) {
            return;
        }
        Request request = request(view);
        int wish = wishes.incrementAndGet();
        making.set(true);
        problem.set("");
        commandLine.set("waitline export RUN " + String.join(" ", request.options()));
        commands.export(
                (exporter, session, program) ->
                        wish == wishes.get() ? Optional.of(made(exporter, session, program, request)) : NOTHING,
                now -> now.filter(made -> wish == wishes.get()).ifPresent(this::show),
                why -> {
                    if (wish == wishes.get()) {
                        made.set(null);
                        problem.set(why);
                    }
                });
    }

    private static Made made(Exporter exporter, Session session, SourceText program, Request request)
            throws ExportException {
        byte[] bytes = exporter.export(session, program, request);
        return new Made(
                request,
                bytes,
                request.format() == Format.GIF ? List.of(bytes) : exporter.pictures(session, program, request));
    }

    private void show(Made now) {
        made.set(now);
        making.set(false);
    }

    private Request request(RunView view) {
        Format in = format.get();
        Stretch stretch = switch (span.get()) {
            case MOMENT -> Stretch.until(view.position());
            case WHOLE -> Stretch.ALL;
            case STEPS -> new Stretch(from.get(), to.get());
        };
        return new Request(
                in,
                stretch,
                in.drawn() || in.table() ? show.get() : Request.USUAL,
                in.drawn() ? theme.get() : Theme.LIGHT,
                in.drawn() ? size.get() : Size.USUAL,
                in.pixels() ? scale.get() : in.usualScale(),
                carries.get() || !in.carries() || in == Format.HTML,
                storyboard.get() && in.storyboard() ? moments.get() : null);
    }

    /** Makes what the clipboard is to have of what is wanted: a picture with its table, or the text alone. */
    public void copy(Consumer<Copied> then, Consumer<String> failed) {
        RunView view = run.get();
        if (view != null) {
            copy(request(view), then, failed);
        }
    }

    /** The usual picture of this moment. */
    public void copyMoment(Theme colours, Consumer<Copied> then, Consumer<String> failed) {
        RunView view = run.get();
        if (view != null) {
            copy(Request.of(Format.PNG, Stretch.until(view.position())).in(colours), then, failed);
        }
    }

    private void copy(Request request, Consumer<Copied> then, Consumer<String> failed) {
        boolean drawn = request.format().drawn() && request.format() != Format.TIKZ;
        commands.export(
                (exporter, session, program) -> drawn
                        ? new Copied(
                                exporter.export(session, program, request.as(Format.PNG)),
                                text(exporter.export(session, program, request.as(Format.SVG))),
                                text(exporter.export(session, program, request.as(Format.TEXT))))
                        : new Copied(null, "", text(exporter.export(session, program, request))),
                then,
                failed);
    }

    /**
     * The link to the run as it stands, at this step.
     *
     * @param page the address of a page, as {@link RunLink#page} gives it
     */
    public void link(String page, Consumer<String> then, Consumer<String> failed) {
        commands.export(
                (exporter, session, program) ->
                        RunLink.to(page, new Trace(program, session.schedule(session.length()), session.position())),
                then,
                failed);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What a file with it is called, unless somebody says otherwise. */
    public String fileName() {
        RunView view = Objects.requireNonNull(run.get());
        String program = view.programName().replaceFirst("\\.py$", "");
        String place = span.get() == Span.MOMENT ? "-step-" + view.position() : "";
        return program + place + "." + format.get().ending();
    }
}
