package dev.waitline.compile;

/** Which modules a program can import, and what is in them. */
public interface KnownModules {
    boolean has(String module);

    boolean has(String module, String name);

    /** Whether {@code name} is a builtin that the machine has. */
    boolean hasBuiltin(String name);
}
