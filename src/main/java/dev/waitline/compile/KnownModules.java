package dev.waitline.compile;

import java.util.Collection;

/** Which modules a program can import, and what is in them. */
public interface KnownModules {
    boolean has(String module);

    boolean has(String module, String name);

    /** Whether {@code name} is a builtin that the machine has. */
    boolean hasBuiltin(String name);

    /** All modules that a program can import, for those who misspelt one. */
    Collection<String> modules();

    /** What a module defines for its users. */
    Collection<String> names(String module);
}
