package dev.waitline.machine.text;

import dev.waitline.machine.value.Attrs;
import dev.waitline.machine.value.Instance;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How dates, decimals and fractions look, told from their parts: nothing of the program runs for what is only shown. */
final class ValueText {
    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000);
    private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);

    private ValueText() {}

    /**
     * As {@code repr} would show it; null where it is of another class, or not made yet.
     *
     * @param type the qualified name of its class
     */
    static @Nullable String of(String type, Attrs parts) {
        return switch (type) {
            case "decimal.Decimal" -> decimal(parts);
            case "fractions.Fraction" -> call("Fraction", parts, "_numerator", "_denominator");
            case "datetime.date" -> call("datetime.date", parts, "_year", "_month", "_day");
            case "datetime.time" -> dated(call("datetime.time", parts, "_hour", "_minute"), parts);
            case "datetime.datetime" ->
                dated(call("datetime.datetime", parts, "_year", "_month", "_day", "_hour", "_minute"), parts);
            case "datetime.timedelta" -> duration(parts);
            case "datetime.timezone" -> zone(parts);
            default -> null;
        };
    }

    private static @Nullable String of(Instance part) {
        return of(Text.qualified(part.type), part.attrs);
    }

    private static @Nullable String call(String name, Attrs parts, String... names) {
        StringBuilder out = new StringBuilder(name).append('(');
        for (int i = 0; i < names.length; i++) {
            BigInteger part = number(parts, names[i]);
            if (part == null) {
                return null;
            }
            out.append(i == 0 ? "" : ", ").append(Text.decimal(part));
        }
        return out.append(')').toString();
    }

    private static @Nullable BigInteger number(Attrs parts, String name) {
        return switch (parts.get(name)) {
            case Long n -> BigInteger.valueOf(n);
            case BigInteger n -> n;
            case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
            case null, default -> null;
        };
    }

    private static boolean some(@Nullable BigInteger number) {
        return number != null && number.signum() != 0;
    }

    /** With what {@code repr} leaves out where it is zero. */
    private static @Nullable String dated(@Nullable String start, Attrs parts) {
        if (start == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(start);
        out.setLength(out.length() - 1);
        BigInteger micro = number(parts, "_microsecond");
        if (some(number(parts, "_second")) || some(micro)) {
            out.append(", ").append(number(parts, "_second"));
        }
        if (some(micro)) {
            out.append(", ").append(micro);
        }
        if (some(number(parts, "_fold"))) {
            out.append(", fold=1");
        }
        if (parts.get("_tzinfo") instanceof Instance zone) {
            String known = of(zone);
            if (known == null) {
                return null;
            }
            out.append(", tzinfo=").append(known);
        }
        return out.append(')').toString();
    }

    private static @Nullable String duration(Attrs parts) {
        BigInteger micros = number(parts, "_micros");
        if (micros == null) {
            return null;
        }
        BigInteger within = micros.mod(DAY);
        BigInteger[] all = {
            micros.subtract(within).divide(DAY), within.divide(SECOND), within.mod(SECOND),
        };
        String[] names = {"days=", "seconds=", "microseconds="};
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            if (all[i].signum() != 0) {
                out.append(out.isEmpty() ? "" : ", ").append(names[i]).append(all[i]);
            }
        }
        return "datetime.timedelta(" + (out.isEmpty() ? "0" : out) + ")";
    }

    private static @Nullable String zone(Attrs parts) {
        if (!(parts.get("_offset") instanceof Instance offset)) {
            return null;
        }
        if (parts.get("_name") instanceof String name) {
            return "datetime.timezone(" + of(offset) + ", " + Text.repr(name) + ")";
        }
        return some(number(offset.attrs, "_micros"))
                ? "datetime.timezone(" + of(offset) + ")"
                : "datetime.timezone.utc";
    }

    private static @Nullable String decimal(Attrs parts) {
        BigInteger digits = number(parts, "_int");
        BigInteger exponent = number(parts, "_exp");
        if (digits == null || exponent == null || !(parts.get("_kind") instanceof String kind)) {
            return null;
        }
        String sign = some(number(parts, "_sign")) ? "-" : "";
        String text = switch (kind) {
            case "I" -> "Infinity";
            case "F" -> finite(Text.decimal(digits), exponent.longValue());
            case "S" -> "sNaN" + (digits.signum() == 0 ? "" : digits);
            default -> "NaN" + (digits.signum() == 0 ? "" : digits);
        };
        return "Decimal('" + sign + text + "')";
    }

    private static String finite(String digits, long exponent) {
        long left = exponent + digits.length();
        long point = exponent <= 0 && left > -6 ? left : 1;
        String text;
        if (point <= 0) {
            text = "0." + "0".repeat((int) -point) + digits;
        } else if (point >= digits.length()) {
            text = digits + "0".repeat((int) point - digits.length());
        } else {
            text = digits.substring(0, (int) point) + "." + digits.substring((int) point);
        }
        return left == point ? text : text + String.format("E%+d", left - point);
    }
}
