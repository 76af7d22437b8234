package dev.waitline.machine.value;

/** A builtin met an object in place of an int, and the class of the object says which int that is. */
public final class IndexNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public final transient Instance object;

    public IndexNeeded(Instance object) {
        super(null, null, false, false);
        this.object = object;
    }
}
