package dev.waitline.machine;

/** An object of a type written in Java that only one module knows. */
abstract class NativeObject extends HeapObject {
    abstract ClassObject type();

    /** As {@code repr()} shows it. */
    abstract String text();
}
