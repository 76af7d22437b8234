package dev.waitline.engine;

import java.nio.file.Path;

/**
 * A CPython on this computer.
 *
 * @param path the executable itself, not a shim that looks for one
 * @param version {@code 3.11.7}
 * @param found where it was found: {@code PATH}, {@code pyenv}, {@code py launcher}, {@code chosen}
 */
public record InstalledPython(Path path, String version, String found) {

    /** {@code 3.11}. */
    public String series() {
        int dot = version.indexOf('.', version.indexOf('.') + 1);
        return dot < 0 ? version : version.substring(0, dot);
    }
}
