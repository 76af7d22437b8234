package dev.waitline.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Resource;
import dev.waitline.ui.look.Look;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.StepUnit;
import dev.waitline.viewmodel.WindowModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Opens the window at some moment of a program, to look at it. Arguments: {@code WIDTHxHEIGHT THEME FILE SCHEDULE}; the
 * schedule is thread numbers, {@code b} for back, {@code n} for an injected notify, {@code f1} for a timeout that fires,
 * {@code c2} to choose a thread, {@code j} for the JVM engine, {@code r} to run free, {@code t} to run it many times,
 * {@code p} to play at random, {@code k9} to check it on another engine nine seconds later, {@code y3.11} for that CPython
 * and {@code m} for the model, {@code s} for a step, {@code g5} to go to a step, {@code i} for an injected set, {@code h} to
 * halt, {@code x} to check at once, {@code uLIBRARY} for the size of steps, {@code othree-waiters} and {@code ofile.py} to open
 * another program. Lines of standard input are further schedules.
 */
public final class DemoMain {
    private DemoMain() {}

    public static void main(String[] arguments) {
        Application.launch(Demo.class, arguments);
    }

    public static final class Demo extends Application {
        @Override
        public void start(Stage stage) throws IOException {
            List<String> arguments = getParameters().getRaw();
            String[] size = arguments.get(0).split("x");
            WindowModel model = TestWindow.model();
            MainWindow window = MainWindow.show(stage, model, Locale.ENGLISH);
            window.look().choose(Look.Choice.valueOf(arguments.get(1)));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Double.parseDouble(size[0]));
            stage.setHeight(Double.parseDouble(size[1]));
            Path file = Path.of(arguments.get(2));
            model.documents().open(new SourceText(file.getFileName().toString(), Files.readString(file)));
            soon(() -> run(model, arguments.get(3)));
            Thread.ofVirtual()
                    .start(() -> new BufferedReader(new InputStreamReader(System.in, UTF_8))
                            .lines()
                            .forEach(line -> Platform.runLater(() -> run(model, line))));
        }

        private static void open(WindowModel model, String name) {
            try {
                if (name.endsWith(".py")) {
                    model.documents()
                            .open(new SourceText(
                                    Path.of(name).getFileName().toString(), Files.readString(Path.of(name))));
                } else {
                    model.documents().openLesson(name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void soon(Runnable action) {
            PauseTransition soon = new PauseTransition(Duration.millis(600));
            soon.setOnFinished(e -> action.run());
            soon.play();
        }

        private static void run(WindowModel model, String schedule) {
            for (String move : schedule.split(" ")) {
                switch (move.charAt(0)) {
                    case 'b' -> model.playing().back();
                    case 'n' -> model.injecting().inject(Resource.Kind.CONDITION, "notify", 1);
                    case 'f' -> model.injecting().fire(Integer.parseInt(move.substring(1)));
                    case 'p' -> {
                        model.playing().nextThread(NextThread.RANDOM);
                        model.playing().speed(Playing.FASTEST);
                        model.playing().play();
                    }
                    case 'k' -> {
                        PauseTransition later =
                                new PauseTransition(Duration.seconds(Integer.parseInt(move.substring(1))));
                        later.setOnFinished(e -> model.check().check());
                        later.play();
                    }
                    case 'j' -> model.documents().engine(new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL));
                    case 'y' ->
                        model.documents()
                                .engine(new EngineChoice.CPython(RealPythons.all().stream()
                                        .filter(p -> p.series().equals(move.substring(1)))
                                        .findFirst()
                                        .map(InstalledPython::path)));
                    case 'm' -> model.documents().engine(new EngineChoice.Model());
                    case 'g' -> model.playing().goTo(Integer.parseInt(move.substring(1)));
                    case 'o' -> open(model, move.substring(1));
                    case 'u' -> model.playing().unit(StepUnit.valueOf(move.substring(1)));
                    case 'i' -> model.injecting().inject(Resource.Kind.EVENT, "set");
                    case 'h' -> model.playing().pause();
                    case 's' -> model.playing().step();
                    case 'x' -> model.check().check();
                    case 'r' -> soon(model.playing()::runFree);
                    case 't' -> model.realRuns().run();
                    case 'c' -> model.playing().choose(Integer.parseInt(move.substring(1)));
                    default -> model.playing().step(Integer.parseInt(move));
                }
            }
        }
    }
}
