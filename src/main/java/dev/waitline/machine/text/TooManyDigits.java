package dev.waitline.machine.text;

/** An int has more digits than CPython writes or reads, whose work grows with their square. */
public final class TooManyDigits extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public static final int MOST = 4300;

    TooManyDigits() {
        super(null, null, false, false);
    }

    /** @param more what is known of the number, with a colon before it, or nothing */
    public static String message(String more) {
        return "Exceeds the limit (" + MOST + " digits) for integer string conversion" + more
                + "; use sys.set_int_max_str_digits() to increase the limit";
    }
}
