import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the page to one script, {@code dev/waitline/page/page.js} among the classes. Nothing is done when neither our classes and
 * resources nor the libraries have changed since. Started from its source by the build's own JDK.
 */
public final class Script {
    private static final String MAIN = "dev.waitline.page.Page";

    private Script() {}

    /** @param arguments the folder of the classes, and the folder for the mark of what the script was made from */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException, TeaVMToolException {
        Path classes = Path.of(arguments[0]);
        Path script = classes.resolve("dev/waitline/page/page.js");
        Path mark = Path.of(arguments[1]).resolve("page.inputs");
        List<Path> path = classPath(classes);
        String inputs = inputs(classes, script, path);
        if (Files.exists(script) && Files.exists(mark) && Files.readString(mark).equals(inputs)) {
            return;
        }
        Files.deleteIfExists(mark);
        compile(path, script);
        Files.writeString(mark, inputs);
    }

    private static List<Path> classPath(Path classes) {
        List<Path> path = new ArrayList<>(List.of(classes));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(entry);
            if (file.toString().endsWith(".jar") && Files.exists(file)) {
                path.add(file);
            }
        }
        return path;
    }

    /** A digest of all that the script is made from: our files by what is in them, libraries by their names. */
    private static String inputs(Path classes, Path script, List<Path> path)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.equals(script))
                    .sorted()
                    .toList()) {
                digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        for (Path jar : path.subList(1, path.size())) {
            digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void compile(List<Path> path, Path script) throws IOException, TeaVMToolException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : path) {
            urls.add(entry.toUri().toURL());
        }
        TeaVMTool tool = new TeaVMTool();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), TeaVMTool.class.getClassLoader())) {
            tool.setClassLoader(loader);
            tool.setClassPath(path.stream().map(Path::toFile).toList());
            tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
            tool.setJsModuleType(JSModuleType.NONE);
            tool.setOptimizationLevel(
                    TeaVMOptimizationLevel.valueOf(System.getProperty("waitline.script", "ADVANCED")));
            tool.setObfuscated(true);
            tool.setStrict(false);
            tool.setMainClass(MAIN);
            tool.setEntryPointName("main");
            tool.setTargetDirectory(script.getParent().toFile());
            tool.setTargetFileName(script.getFileName().toString());
            tool.generate();
        }
        for (Problem problem : tool.getProblemProvider().getProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            System.out.println(text.getText() + (problem.getLocation() == null ? "" : " at " + problem.getLocation()));
        }
        if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
            Files.deleteIfExists(script);
            System.out.println("The page's script cannot be made: see above. What TeaVM lacks of the JDK stands in"
                    + " dev.waitline.page.jdk.");
            System.exit(1);
        }
    }
}
