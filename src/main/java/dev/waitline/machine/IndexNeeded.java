package dev.waitline.machine;

/** A builtin met an object in place of an int, and the class of the object says which int that is. */
final class IndexNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Instance object;

    IndexNeeded(Instance object) {
        super(null, null, false, false);
        this.object = object;
    }
}
