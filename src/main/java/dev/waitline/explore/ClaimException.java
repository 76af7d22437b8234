package dev.waitline.explore;

/** A claim that cannot be looked at. */
public final class ClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why what is wrong with it, and what to do */
    ClaimException(Claim claim, String why) {
        super(claim + ": " + why);
    }
}
