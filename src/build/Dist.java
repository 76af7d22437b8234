import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes what people install: of {@code target/waitline} an image with a Java of its own, of that an archive, the installers of this
 * system, their checksums and the bill of materials, all in {@code target/dist}. Started from its source by the build's own JDK, whose
 * {@code jlink} and {@code jpackage} it uses. docs/RELEASING.md says what is in it and why.
 */
public final class Dist {
    /** What Waitline and its libraries use of Java. The libraries themselves are no proper modules and stay on the class path. */
    private static final String MODULES =
            "java.desktop,java.logging,java.xml,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing";

    private static final List<String> WINDOW = List.of(
            "--add-modules",
            "javafx.controls,javafx.swing",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private enum Platform {
        LINUX("linux", "", "lib/app", "lib/runtime", "lib"),
        MAC("macos", "Contents/", "Contents/app", "Contents/runtime/Contents/Home", "lib"),
        WINDOWS("windows", "", "app", "runtime", "bin");

        private final String word;
        /** Where our own files go in the image that jpackage makes, and where it has the jars and the runtime. */
        private final String home;

        private final String jars;
        private final String runtime;
        /** Where a runtime has its native libraries. */
        private final String natives;

        Platform(String word, String home, String jars, String runtime, String natives) {
            this.word = word;
            this.home = home;
            this.jars = jars;
            this.runtime = runtime;
            this.natives = natives;
        }

        static Platform here() {
            String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return os.contains("win") ? WINDOWS : os.contains("mac") ? MAC : LINUX;
        }
    }

    private final Platform platform = Platform.here();
    private final Path base;
    private final Path built;
    private final Path dist;
    private final String version;
    private final Instant time;
    private final String name;
    /** Whether the JVM's caches come along. */
    private final boolean learns;

    private Dist(Path base, Path target, String version, Instant time, boolean learns) {
        this.learns = learns;
        this.base = base;
        this.built = target.resolve("waitline");
        this.dist = target.resolve("dist");
        this.version = version;
        this.time = time;
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        this.name = "waitline-" + version + "-" + platform.word + "-" + machine;
    }

    /** @param arguments the project's folder, that of what is built, the version, the time that files get, and what to leave out: aot */
    public static void main(String[] arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path target = Path.of(arguments[1]);
        new Dist(Path.of(arguments[0]), target, arguments[2], Instant.parse(arguments[3]), !arguments[4].equals("aot"))
                .make(target);
    }

    private void make(Path target) throws IOException, InterruptedException, NoSuchAlgorithmException {
        delete(dist);
        Files.createDirectories(dist);
        Path work = target.resolve("dist-work");
        delete(work);
        List<String> rows = new Licences(base, built, target.resolve("bom.json")).accepted();
        Path runtime = runtime(work.resolve("runtime"));
        Path image = image(work, runtime);
        addOwnFiles(image, rows);
        setTimes(image);
        if (learns) {
            learn(image);
            setTimes(image);
        }
        archive(image);
        installers(image, work);
        Files.copy(target.resolve("bom.json"), dist.resolve(name + "-sbom.json"));
        checksums();
        delete(work);
        sizes();
    }

    /** Java and JavaFX as one runtime. JavaFX's native libraries lie beside Java's, where it looks first. */
    private Path runtime(Path runtime) throws IOException {
        List<Path> fx = files(built.resolve("fx"));
        tool(
                "jlink",
                "--module-path",
                String.join(
                        System.getProperty("path.separator"),
                        fx.stream().map(Path::toString).toList()),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--exclude-resources",
                "**.so,**.dll,**.dylib",
                "--output",
                runtime.toString());
        for (Path jar : fx) {
            inJar(
                    jar,
                    "(.*\\.(so|dll|dylib))",
                    (file, library) ->
                            copy(file, runtime.resolve(platform.natives).resolve(library)));
        }
        return runtime;
    }

    /** What jpackage makes of it: our jars, the runtime, and on Windows and a Mac the program that opens the window. */
    private Path image(Path work, Path runtime) throws IOException {
        Path jars = work.resolve("jars");
        Files.createDirectories(jars);
        for (Path jar : files(built.resolve("lib"))) {
            if (jar.toString().endsWith(".jar")) {
                Files.copy(jar, jars.resolve(jar.getFileName()));
            }
        }
        String called = platform == Platform.LINUX ? "waitline" : "Waitline";
        List<String> options = new ArrayList<>(List.of("jpackage", "--type", "app-image", "--name", called));
        options.addAll(List.of("--app-version", version, "--vendor", "Waitline", "--input", jars.toString()));
        options.addAll(List.of("--main-jar", "waitline-" + version + ".jar", "--main-class", "dev.waitline.app.Main"));
        options.addAll(List.of("--runtime-image", runtime.toString(), "--dest", work.toString()));
        options.addAll(List.of("--icon", icon().toString()));
        options.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/window.aot -Xlog:disable"));
        options.addAll(List.of("--java-options", String.join(" ", WINDOW)));
        tool(options.toArray(String[]::new));
        return work.resolve(platform == Platform.MAC ? called + ".app" : called);
    }

    private Path icon() {
        return base.resolve("assets/icon")
                .resolve(
                        switch (platform) {
                            case LINUX -> "waitline-256.png";
                            case MAC -> "waitline.icns";
                            case WINDOWS -> "waitline.ico";
                        });
    }

    private void addOwnFiles(Path image, List<String> licences) throws IOException {
        Path home = image.resolve(platform.home);
        if (platform == Platform.LINUX) {
            // Our own launcher knows which options a command and the window want; jpackage's has one set for both.
            delete(image.resolve("lib/libapplauncher.so"));
            delete(image.resolve("lib/app/waitline.cfg"));
            delete(image.resolve("lib/app/.jpackage.xml"));
            delete(image.resolve("lib/waitline.png"));
            delete(image.resolve("bin/waitline"));
            copyTree(base.resolve("assets/linux/share"), image.resolve("share"));
            for (Path file : files(base.resolve("assets/icon"))) {
                String size = file.getFileName().toString().replaceAll("waitline-?|\\..*", "");
                String ending = file.getFileName().toString().replaceAll(".*\\.", "");
                if (ending.equals("png") || ending.equals("svg")) {
                    String folder = size.isEmpty() ? "scalable" : size + "x" + size;
                    copy(file, image.resolve("share/icons/hicolor/" + folder + "/apps/waitline." + ending));
                }
            }
        }
        String launcher = platform == Platform.WINDOWS ? "waitline.bat" : "waitline";
        copy(base.resolve("assets/bin").resolve(launcher), home.resolve("bin").resolve(launcher));
        home.resolve("bin").resolve(launcher).toFile().setExecutable(true, false);
        Path texts = home.resolve("licences");
        copyTree(base.resolve("assets/licences"), texts);
        copy(base.resolve("LICENSE"), texts.resolve("waitline/LICENSE"));
        copy(
                base.resolve("src/main/resources/dev/waitline/diagram/font/LICENSE.txt"),
                texts.resolve("dejavu-fonts/LICENSE.txt"));
        Files.write(texts.resolve("PARTS.txt"), licences);
        for (Path jar : files(built.resolve("lib"))) {
            String part = jar.getFileName().toString().replaceAll("\\.jar$", "");
            if (jar.toString().endsWith(".jar")) {
                inJar(
                        jar,
                        "META-INF/([\\w-]*(LICENSE|NOTICE)[\\w.]*)",
                        (file, text) -> copy(file, texts.resolve(part).resolve(text)));
            }
        }
    }

    /** Runs commands and the window once while the JVM looks on, so that both start sooner; see Practice and Rehearsal. */
    private void learn(Path image) throws IOException, InterruptedException {
        Path jars = image.resolve(platform.jars);
        Path java = image.resolve(platform.runtime).resolve("bin/java");
        String jar = jars.resolve("waitline-" + version + ".jar").toString();
        Path programs = base.resolve("assets/aot");
        List<String> commands = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC"));
        commands.addAll(List.of("-XX:AOTCacheOutput=" + jars.resolve("waitline.aot"), "-Xlog:disable", "-cp", jar));
        commands.addAll(List.of(
                "dev.waitline.app.Practice", programs.resolve("training.py").toString()));
        commands.add(programs.resolve("searched.py").toString());
        List<String> window = new ArrayList<>(List.of(java.toString()));
        window.addAll(List.of("-XX:AOTCacheOutput=" + jars.resolve("window.aot"), "-Xlog:disable"));
        window.addAll(WINDOW);
        window.addAll(List.of("-cp", jar, "dev.waitline.app.Rehearsal"));
        // Side by side: the window mostly waits.
        Process first = quiet(commands).start();
        Process second = quiet(window).start();
        first.waitFor();
        second.waitFor();
        for (String cache : List.of("waitline.aot", "window.aot")) {
            if (!Files.exists(jars.resolve(cache))) {
                throw new IOException("the JVM has written no " + cache);
            }
        }
    }

    private static ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private void archive(Path image) throws IOException, InterruptedException {
        Path root = image.resolveSibling(name);
        Files.move(image, root);
        String parent = root.getParent().toString();
        switch (platform) {
            case LINUX -> {
                Path tar = dist.resolve(name + ".tar");
                run(
                        Map.of(),
                        "tar",
                        "-cf",
                        tar.toString(),
                        "--sort=name",
                        "--owner=0",
                        "--group=0",
                        "--numeric-owner",
                        "--format=gnu",
                        "--mode=u=rwX,go=rX",
                        "--mtime=" + time,
                        "-C",
                        parent,
                        name);
                run(Map.of(), "gzip", "-n", "-6", tar.toString());
            }
            case MAC ->
                run(
                        Map.of(),
                        "tar",
                        "-czf",
                        dist.resolve(name + ".tar.gz").toString(),
                        "--uid",
                        "0",
                        "--gid",
                        "0",
                        "-C",
                        parent,
                        name);
            case WINDOWS ->
                tool(
                        "jar",
                        "--create",
                        "--no-manifest",
                        "--file",
                        dist.resolve(name + ".zip").toString(),
                        "--date",
                        time.toString(),
                        "-C",
                        parent,
                        name);
        }
        Files.move(root, image);
    }

    private void installers(Path image, Path work) throws IOException, InterruptedException {
        switch (platform) {
            case LINUX -> new LinuxPackages(image, work).make();
            case MAC -> fromImage(image, "dmg");
            case WINDOWS ->
                fromImage(
                        image,
                        "msi",
                        "--win-menu",
                        "--win-per-user-install",
                        "--win-upgrade-uuid",
                        "5a0a2a4e-6d0f-4c0e-9f0e-7d1f2b3c4d5e");
        }
    }

    /** jpackage's installer of the image; of file types only our own, or it would take Python's away from Python. */
    private void fromImage(Path image, String type, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("jpackage", "--type", type, "--app-image", image.toString()));
        options.addAll(List.of("--name", "Waitline", "--app-version", version, "--vendor", "Waitline"));
        options.addAll(List.of(
                "--dest",
                dist.toString(),
                "--license-file",
                base.resolve("LICENSE").toString()));
        options.addAll(List.of(
                "--file-associations", base.resolve("assets/run.properties").toString()));
        options.addAll(Arrays.asList(more));
        tool(options.toArray(String[]::new));
    }

    /**
     * A deb, and an rpm where there is {@code rpmbuild}. Not by jpackage: it gives the jars a new time, and a cache of the JVM's is for
     * jars of one time; it makes links and menu entries by scripts, so that no package owns them; and it wants every library of the
     * window, which most who install it have, and those who only run commands do not need.
     */
    private final class LinuxPackages {
        private static final String SUMMARY = "shows Python's threading at work";
        private static final String TEXT = "Threads are lanes, those who wait stand in queues, and you decide who runs"
                + " next: step, go back, inject a notify, search every schedule.";

        private final Path image;
        private final Path work;

        LinuxPackages(Path image, Path work) {
            this.image = image;
            this.work = work;
        }

        void make() throws IOException, InterruptedException {
            Path root = work.resolve("root");
            Path home = root.resolve("usr/lib/waitline");
            Files.createDirectories(home.getParent());
            copyTree(image, home);
            Files.createDirectories(root.resolve("usr/bin"));
            Files.createSymbolicLink(root.resolve("usr/bin/waitline"), Path.of("../lib/waitline/bin/waitline"));
            Files.move(home.resolve("share"), root.resolve("usr/share"));
            Path papers = root.resolve("usr/share/doc/waitline");
            Files.createDirectories(papers);
            Files.move(home.resolve("licences/PARTS.txt"), papers.resolve("copyright"));
            Files.createSymbolicLink(
                    home.resolve("licences/PARTS.txt"), Path.of("../../../share/doc/waitline/copyright"));
            setTimes(root);
            deb(root);
            rpm(root);
        }

        private void deb(Path root) throws IOException, InterruptedException {
            if (!isThere("dpkg-deb")) {
                System.out.println("No dpkg-deb here: no deb");
                return;
            }
            String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
            Path control = root.resolve("DEBIAN/control");
            Files.createDirectories(control.getParent());
            Files.writeString(control, """
                Package: waitline
                Version: %s
                Architecture: %s
                Maintainer: The Waitline project <waitline@localhost>
                Installed-Size: %d
                Depends: libc6, libfontconfig1
                Recommends: libgtk-3-0t64 | libgtk-3-0, libxtst6, libxxf86vm1, libgl1
                Suggests: python3, fonts-noto-cjk
                Section: education
                Priority: optional
                Description: %s
                 %s
                """.formatted(version, machine, bytes(root) / 1024, SUMMARY, TEXT));
            run(
                    stamp(),
                    "dpkg-deb",
                    "--root-owner-group",
                    "-Zzstd",
                    "-z9",
                    "--build",
                    root.toString(),
                    dist.resolve("waitline_" + version + "_" + machine + ".deb").toString());
            delete(control.getParent());
        }

        private void rpm(Path root) throws IOException, InterruptedException {
            if (!isThere("rpmbuild")) {
                System.out.println("No rpmbuild here: no rpm");
                return;
            }
            Path spec = work.resolve("waitline.spec");
            Files.writeString(spec, """
                Name: waitline
                Version: %s
                Release: 1
                Summary: %s
                License: Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0 AND BSD-2-Clause AND BSD-3-Clause AND MIT
                AutoReqProv: no
                Requires: libfontconfig.so.1()(64bit)
                Recommends: libgtk-3.so.0()(64bit), libXtst.so.6()(64bit), libXxf86vm.so.1()(64bit)
                %%define __os_install_post %%{nil}
                %%define _build_id_links none
                %%define use_source_date_epoch_as_buildtime 1
                %%define _buildhost localhost
                %%description
                %s
                %%install
                cp -a %s/. %%{buildroot}/
                %%files
                %%defattr(-,root,root,-)
                /usr/lib/waitline
                /usr/bin/waitline
                /usr/share/applications/waitline.desktop
                /usr/share/mime/packages/waitline.xml
                /usr/share/icons/hicolor/*/apps/waitline.*
                /usr/share/doc/waitline
                """.formatted(version, SUMMARY, TEXT, root));
            run(
                    stamp(),
                    "rpmbuild",
                    "-bb",
                    "--quiet",
                    "--define",
                    "_topdir " + work.resolve("rpm"),
                    "--define",
                    "_rpmdir " + dist,
                    "--define",
                    "_rpmfilename %{NAME}-%{VERSION}.%{ARCH}.rpm",
                    "--define",
                    "_binary_payload w9.zstdio",
                    spec.toString());
        }
    }

    private void checksums() throws IOException, NoSuchAlgorithmException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(dist)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.append(HexFormat.of().formatHex(digest))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        Files.writeString(dist.resolve("SHA256SUMS"), lines);
    }

    private void sizes() throws IOException {
        for (Path file : files(dist)) {
            System.out.printf(Locale.ROOT, "%7.1f MB  %s%n", Files.size(file) / 1e6, file.getFileName());
        }
    }

    /** Which part has which licence, as docs/LICENCES.md says; what is not there, or has one that is not allowed, ends the build. */
    private record Licences(Path base, Path built, Path bill) {
        List<String> accepted() throws IOException {
            Map<String, String> table = new TreeMap<>();
            for (String line : Files.readAllLines(base.resolve("docs/LICENCES.md"))) {
                String[] cells = line.split("\\|");
                if (line.startsWith("| `") && cells.length > 3) {
                    table.put(cells[1].strip().replace("`", ""), cells[2].strip());
                }
            }
            List<String> faults = new ArrayList<>();
            for (JsonNode part : JsonMapper.shared().readTree(bill).path("components")) {
                String name = part.path("name").asString();
                String listed = table.get(name);
                List<String> said = new ArrayList<>();
                for (JsonNode licence : part.path("licenses")) {
                    said.add(licence.path("license")
                            .path("id")
                            .asString(licence.path("license")
                                    .path("name")
                                    .asString(licence.path("expression").asString(""))));
                }
                if (listed == null) {
                    faults.add(name + " is not in docs/LICENCES.md; its own licence is " + said);
                } else if (said.stream().noneMatch(s -> same(s, listed))) {
                    faults.add(name + " says " + said + ", and docs/LICENCES.md says " + listed);
                }
            }
            if (!faults.isEmpty()) {
                System.out.println(String.join("\n", faults));
                System.exit(1);
            }
            List<String> rows =
                    new ArrayList<>(List.of("What Waitline consists of, and under which licence each part is.", ""));
            table.forEach((part, licence) -> rows.add(String.format(Locale.ROOT, "%-24s %s", part, licence)));
            rows.addAll(List.of(
                    "",
                    "The texts lie in /usr/lib/waitline/licences, or in the folder licences of the archive; those of"
                            + " Java's parts in legal, in the runtime."));
            return rows;
        }

        private static boolean same(String said, String listed) {
            return said.replaceAll("[^A-Za-z0-9]", "").equalsIgnoreCase(listed.replaceAll("[^A-Za-z0-9]", ""));
        }
    }

    private interface Found {
        void accept(Path file, String name) throws IOException;
    }

    private static void inJar(Path jar, String wanted, Found found) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (Path file : files(inside.getPath("/"), Integer.MAX_VALUE)) {
                String path = file.toString().substring(1);
                if (path.matches(wanted)) {
                    found.accept(file, path.replaceFirst(wanted, "$1"));
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        return files(folder, 1);
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        for (Path file : files(folder, Integer.MAX_VALUE)) {
            sum += Files.size(file);
        }
        return sum;
    }

    private static void copy(Path from, Path to, CopyOption... options) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, options);
    }

    /** With the times of the files. */
    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** One time for all, and rights that do not depend on who builds. */
    private void setTimes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isSymbolicLink(file)) {
                    continue;
                }
                if (platform != Platform.WINDOWS) {
                    boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private Map<String, String> stamp() {
        return Map.of("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** One of the JDK's own. */
    private static void tool(String... command) throws IOException {
        String tool = command[0];
        PrintStream err = System.err;
        int status = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IOException("this JDK has no " + tool))
                .run(System.out, err, Arrays.copyOfRange(command, 1, command.length));
        if (status != 0) {
            throw new IOException(tool + " ended with " + status);
        }
    }

    private static void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(command[0] + " ended with " + status);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
