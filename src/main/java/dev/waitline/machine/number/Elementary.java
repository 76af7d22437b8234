package dev.waitline.machine.number;

/**
 * Elementary functions as the C library rounds them: right in the last place but for a hair. Computed with twice the
 * digits, since random numbers drawn with them must be CPython's to the last bit.
 */
public final class Elementary {
    private Elementary() {}

    /** A number and what is missing to it. */
    private record Twice(double high, double low) {

        static Twice sum(double a, double b) {
            double s = a + b;
            double v = s - a;
            return new Twice(s, (a - (s - v)) + (b - v));
        }

        static Twice product(double a, double b) {
            double p = a * b;
            return new Twice(p, Math.fma(a, b, -p));
        }

        Twice plus(Twice other) {
            Twice s = sum(high, other.high);
            return sum(s.high, s.low + low + other.low);
        }

        Twice plus(double other) {
            Twice s = sum(high, other);
            return sum(s.high, s.low + low);
        }

        Twice times(Twice other) {
            Twice p = product(high, other.high);
            return sum(p.high, p.low + high * other.low + low * other.high);
        }

        Twice over(double other) {
            double q = high / other;
            double rest = Math.fma(-q, other, high) + low;
            return sum(q, rest / other);
        }

        double value() {
            return high + low;
        }
    }

    private static final Twice LOG_2 = new Twice(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final Twice HALF_PI = new Twice(Math.PI / 2, 6.123233995736766e-17);

    public static double exp(double x) {
        if (!(Math.abs(x) < 700)) {
            return StrictMath.exp(x);
        }
        return expTwice(new Twice(x, 0)).value();
    }

    private static Twice expTwice(Twice x) {
        int n = (int) Math.rint(x.high / LOG_2.high);
        Twice r = x.plus(new Twice(-n, 0).times(LOG_2));
        // With a small argument the series is short: halve it eight times and square eight times.
        Twice small = new Twice(r.high / 256, r.low / 256);
        Twice term = new Twice(1, 0);
        Twice sum = new Twice(0, 0);
        for (int i = 1; i <= 10; i++) {
            term = term.times(small).over(i);
            sum = sum.plus(term);
        }
        // Kept as exp(x) - 1, which loses no digits on the way.
        for (int i = 0; i < 8; i++) {
            sum = sum.plus(sum).plus(sum.times(sum));
        }
        Twice result = sum.plus(1);
        return new Twice(Math.scalb(result.high, n), Math.scalb(result.low, n));
    }

    public static double log(double x) {
        if (!(x > 0x1p-1000 && x < 0x1p1000)) {
            return StrictMath.log(x);
        }
        return logTwice(x).value();
    }

    private static Twice logTwice(double x) {
        double first = StrictMath.log(x);
        // One step of Newton's method: y + x * exp(-y) - 1.
        Twice rest = expTwice(new Twice(-first, 0)).times(new Twice(x, 0)).plus(-1);
        Twice correction = rest.plus(new Twice(-0.5, 0).times(rest).times(rest));
        return new Twice(first, 0).plus(correction);
    }

    public static double logBase(double x, double base) {
        if (!(x > 0x1p-1000 && x < 0x1p1000)) {
            return StrictMath.log(x) / StrictMath.log(base);
        }
        Twice above = logTwice(x);
        Twice below = logTwice(base);
        double q = above.high / below.high;
        Twice rest = above.plus(new Twice(-q, 0).times(below));
        return q + rest.value() / below.high;
    }

    public static double sin(double x) {
        return turned(x, 0);
    }

    public static double cos(double x) {
        return turned(x, 1);
    }

    /** The sine of x plus that many quarter turns. */
    private static double turned(double x, int quarters) {
        if (!(Math.abs(x) < 1e5) || x == 0) {
            return quarters == 0 ? StrictMath.sin(x) : StrictMath.cos(x);
        }
        long n = Math.round(x / HALF_PI.high);
        Twice r = new Twice(x, 0).plus(new Twice(-n, 0).times(HALF_PI)).plus(n * 1.4973849048591833e-33);
        int quarter = Math.floorMod((int) n + quarters, 4);
        Twice square = r.times(r);
        Twice term = quarter % 2 == 0 ? r : new Twice(1, 0);
        Twice sum = term;
        for (int i = quarter % 2 == 0 ? 2 : 1; i < 30; i += 2) {
            term = term.times(square).over(-(double) i * (i + 1));
            sum = sum.plus(term);
        }
        double value = sum.value();
        return quarter < 2 ? value : -value;
    }
}
