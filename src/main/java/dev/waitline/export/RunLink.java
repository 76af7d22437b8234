package dev.waitline.export;

import dev.waitline.trace.RunHash;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.TraceJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** A run as the address of a page that shows it, wherever that page lies. */
public final class RunLink {
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");

    private RunLink() {}

    /** Whether a text is meant as one. */
    public static boolean isOne(String text) {
        int hash = text.indexOf('#');
        return hash >= 0 && RunHash.isOne(text.substring(hash + 1).strip());
    }

    /** A page's address without what stands behind its {@code #}; nothing when it is none at which a page can lie. */
    public static Optional<String> page(String address) {
        String page = address.strip().replaceFirst("#.*", "");
        try {
            URI uri = new URI(page);
            boolean file = "file".equalsIgnoreCase(uri.getScheme());
            return uri.getScheme() != null
                            && SCHEMES.contains(uri.getScheme().toLowerCase(java.util.Locale.ROOT))
                            && (file ? uri.getPath() != null : uri.getHost() != null)
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * @param page as {@link #page} gives it
     * @throws ExportException when no page can show this run
     */
    public static String to(String page, Trace trace) throws ExportException {
        String engine = trace.schedule().engine();
        if (!engine.isEmpty()) {
            throw new ExportException("this run was made on " + engine + ", and a page runs the model; run it there");
        }
        Trace alone = new Trace(trace.program(), trace.schedule(), trace.step());
        return page + "#" + RunHash.write(TraceJson.write(alone).strip());
    }

    /** @throws ExportException when it holds no run that can be read */
    public static Trace read(String link) throws ExportException {
        try {
            return TraceJson.read(
                    RunHash.read(link.substring(link.indexOf('#') + 1).strip())
                            .orElseThrow(() -> new ExportException(
                                    "this link does not hold a run that can be read; take another copy of it")));
        } catch (FormatException e) {
            throw new ExportException("the run in this link cannot be read: " + e.getMessage());
        }
    }
}
