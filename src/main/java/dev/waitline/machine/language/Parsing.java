package dev.waitline.machine.language;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.text.TooManyDigits;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.IndexNeeded;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code int(...)} and {@code float(...)}. */
public final class Parsing {
    private static final Pattern INTEGER =
            Pattern.compile("([+-]?)(0[xX]_?|0[oO]_?|0[bB]_?)?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)");
    private static final Pattern REAL =
            Pattern.compile("[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");

    private Parsing() {}

    public static Object integer(Context c, Object[] a, @Nullable Map<String, Object> k) {
        Object base = a.length > 1 ? a[1] : k == null ? null : k.get("base");
        if (base != null && !(Valued.plain(a[0]) instanceof String) && !isBytes(a[0])) {
            throw c.typeError("int() can't convert non-string with explicit base");
        }
        return switch (a[0]) {
            case Boolean b -> b ? 1L : 0L;
            case Long l -> l;
            case BigInteger b -> b;
            case Double d -> whole(c, d);
            case String s -> integer(c, s, base == null ? 10 : (int) c.integer(base));
            case Instance i
            when i.type.module.equals("builtins") && i.attrs.get("_text") instanceof String digits ->
                ofBytes(c, digits, base);
            case Instance i
            when i.type.lookup("__int__") instanceof Function f -> c.prelude("_as_int", f, "__int__", i);
            case Instance i
            when i.type.lookup("__index__") instanceof Function f -> c.prelude("_as_int", f, "__index__", i);
            case Instance i when i.type.lookup("__trunc__") instanceof Function f -> c.tail(f, i);
            case Valued v ->
                v.value instanceof String s
                        ? integer(c, s, base == null ? 10 : (int) c.integer(base))
                        : integer(c, new Object[] {v.value}, null);
            default ->
                throw c.typeError("int() argument must be a string, a bytes-like object or a real number, not '"
                        + Types.of(a[0]).name + "'");
        };
    }

    private static boolean isBytes(Object value) {
        return value instanceof Instance i
                && i.type.module.equals("builtins")
                && i.attrs.get("_text") instanceof String;
    }

    /** The digits that bytes are: only ASCII ones count. */
    private static Object ofBytes(Context c, String digits, @Nullable Object base) {
        try {
            return integer(c, digits, base == null ? 10 : (int) c.integer(base));
        } catch (Raise e) {
            if (e.exception.type.name.equals("ValueError") && digits.length() <= TooManyDigits.MOST) {
                throw c.valueError("invalid literal for int() with base " + (base == null ? 10 : c.integer(base)) + ": "
                        + shown(digits));
            }
            throw e;
        }
    }

    private static String shown(String octets) {
        StringBuilder out = new StringBuilder("b'");
        octets.chars().forEach(each -> {
            String known =
                    each == '\n' ? "\\n" : each == '\r' ? "\\r" : each == '\t' ? "\\t" : each == '\\' ? "\\\\" : null;
            out.append(
                    known != null
                            ? known
                            : each >= ' ' && each < 127 ? Character.toString(each) : String.format("\\x%02x", each));
        });
        return out.append("'").toString();
    }

    private static Object whole(Context c, double d) {
        if (Double.isNaN(d)) {
            throw c.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(d)) {
            throw c.error(Types.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        return Numbers.normal(new BigDecimal(d).toBigInteger());
    }

    private static Object integer(Context c, String text, int base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw c.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        Raise invalid = c.valueError("invalid literal for int() with base " + base + ": " + Text.repr(text));
        Matcher m = INTEGER.matcher(text.strip());
        if (!m.matches()) {
            throw invalid;
        }
        int radix = base;
        String digits = m.group(3);
        String prefix = m.group(2) == null ? "" : m.group(2).substring(0, 2).toLowerCase(Locale.ROOT);
        int meant = prefix.equals("0x") ? 16 : prefix.equals("0o") ? 8 : prefix.equals("0b") ? 2 : 0;
        if (base == 0) {
            radix = meant == 0 ? 10 : meant;
        } else if (meant != 0 && meant != base) {
            digits = m.group(2) + digits;
        }
        int size = digits.replace("_", "").length();
        if (size > TooManyDigits.MOST && Integer.bitCount(radix) > 1) {
            throw c.valueError(TooManyDigits.message(": value has " + size + " digits"));
        }
        try {
            return Numbers.normal(new BigInteger(m.group(1) + digits.replace("_", ""), radix));
        } catch (NumberFormatException e) {
            throw invalid;
        }
    }

    public static Object real(Context c, Object value) {
        if (Valued.plain(value) instanceof String s && Types.special(value, "__float__") == null) {
            String text = s.strip();
            switch (text.toLowerCase(Locale.ROOT)) {
                case "inf", "+inf", "infinity", "+infinity" -> {
                    return Double.POSITIVE_INFINITY;
                }
                case "-inf", "-infinity" -> {
                    return Double.NEGATIVE_INFINITY;
                }
                case "nan", "+nan", "-nan" -> {
                    return Double.NaN;
                }
                default -> {
                    if (!REAL.matcher(text).matches()) {
                        throw c.valueError("could not convert string to float: " + Text.repr(s));
                    }
                    return Double.parseDouble(text.replace("_", ""));
                }
            }
        }
        if (isBytes(value)) {
            String digits = (String) Frame.present(((Instance) value).attrs.get("_text"));
            try {
                return real(c, digits);
            } catch (Raise e) {
                throw c.valueError("could not convert string to float: " + shown(digits));
            }
        }
        Function own = Types.special(value, "__float__");
        if (own == null && value instanceof Instance i && Types.special(i, "__index__") != null) {
            throw new IndexNeeded(i);
        }
        if (own != null) {
            return c.tail(own, value);
        }
        if (!Numbers.isNumber(Valued.plain(value))) {
            throw c.typeError("float() argument must be a string or a real number, not '" + Types.of(value).name + "'");
        }
        return c.real(value);
    }
}
