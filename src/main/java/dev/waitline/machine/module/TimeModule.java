package dev.waitline.machine.module;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.text.Dates;
import dev.waitline.machine.text.Dates.Fields;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The module {@code time} on the machine's own clock. The day on which every program begins is always the same. */
final class TimeModule {
    /** 14 November 2023, 22:13:20 UTC. */
    static final long EPOCH = 1_700_000_000L;

    private static final ClassObject STRUCT_TIME = new ClassObject("struct_time", "time", List.of(Types.TUPLE));
    private static final List<String> FIELDS =
            List.of("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");

    private TimeModule() {}

    static Map<String, Object> members() {
        STRUCT_TIME.fixed = true;
        NativeModule time = new NativeModule("time");
        time.function("sleep(seconds, /)", Builtin.Effect.SLEEP, (c, a, k) -> sleep(c, a[0]));
        for (String name : List.of("time", "monotonic", "perf_counter", "process_time", "thread_time")) {
            long epoch = name.equals("time") ? EPOCH : 0;
            time.function(
                    name + "()",
                    Builtin.Effect.TIME,
                    (c, a, k) -> epoch + c.host().readClock() / 1e9);
            time.function(
                    name + "_ns()",
                    Builtin.Effect.TIME,
                    (c, a, k) -> epoch * 1_000_000_000L + c.host().readClock());
        }
        for (String name : List.of("localtime", "gmtime")) {
            time.function(name + "(seconds=None, /)", Builtin.Effect.TIME, (c, a, k) -> fields(at(c, a, 0)));
        }
        time.function("ctime(seconds=None, /)", Builtin.Effect.TIME, (c, a, k) -> Dates.format(at(c, a, 0), "%c"));
        time.function(
                "asctime(tuple=None, /)",
                Builtin.Effect.TIME,
                (c, a, k) -> Dates.format(checked(c, "asctime", a, 0), "%c"));
        time.function("strftime(format, tuple=None, /)", Builtin.Effect.TIME, (c, a, k) -> {
            String format = c.text(a[0], "strftime() argument 1");
            Fields fields = checked(c, "strftime", a, 1);
            if (format.indexOf('\0') >= 0) {
                throw c.valueError("embedded null character");
            }
            return Dates.format(fields, format);
        });
        time.function("mktime(tuple, /)", Builtin.Effect.HIDDEN, (c, a, k) ->
                (double) given(c, "mktime", a[0]).epoch());
        time.value("timezone", 0L).value("altzone", 0L).value("daylight", 0L);
        time.value("tzname", new PyTuple("UTC", "UTC"));
        time.value("struct_time", STRUCT_TIME);
        return time.members();
    }

    private static Object sleep(Context c, Object seconds) {
        if (!Numbers.isNumber(seconds)) {
            throw c.typeError("'" + Types.of(seconds).name + "' object cannot be interpreted as an integer");
        }
        if (c.real(seconds) < 0) {
            throw c.valueError("sleep length must be non-negative");
        }
        c.thread().deadline = PyThread.NEVER;
        c.host().teller().awoke(c.thread());
        return None.NONE;
    }

    private static Fields at(Context c, Object[] a, int place) {
        BigDecimal seconds = a.length > place && a[place] != None.NONE
                ? new BigDecimal(finite(c, c.real(a[place])))
                : BigDecimal.valueOf(EPOCH).add(BigDecimal.valueOf(c.host().readClock(), 9));
        long whole = seconds.setScale(0, java.math.RoundingMode.FLOOR).longValue();
        if (Math.abs(whole) > Instant.MAX.getEpochSecond() || seconds.precision() - seconds.scale() > 18) {
            throw c.error(Types.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return Fields.of(Instant.ofEpochSecond(whole));
    }

    private static double finite(Context c, double seconds) {
        if (Double.isNaN(seconds)) {
            throw c.valueError("Invalid value NaN (not a number)");
        }
        if (Double.isInfinite(seconds)) {
            throw c.error(Types.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return seconds;
    }

    /** As C has the fields: the month and the days of week and year may be anything. */
    private static Fields given(Context c, String name, Object tuple) {
        if (!(tuple instanceof PyTuple values)) {
            throw c.typeError("Tuple or struct_time argument required");
        }
        if (values.items().length != FIELDS.size()) {
            throw c.typeError(name + "(): illegal time tuple argument");
        }
        int[] v = new int[FIELDS.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = number(c, values.items()[i]);
        }
        if (v[0] < Integer.MIN_VALUE + 1900) {
            throw c.error(Types.OVERFLOW_ERROR, "year out of range");
        }
        return new Fields(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    }

    private static int number(Context c, Object value) {
        if (value instanceof BigInteger) {
            throw c.error(Types.OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        long number = c.integer(value);
        if (number != (int) number) {
            throw c.error(
                    Types.OVERFLOW_ERROR,
                    "signed integer is " + (number > 0 ? "greater than maximum" : "less than minimum"));
        }
        return (int) number;
    }

    /** What is to be shown: a 0 for a month, a day or a day of the year is the first, and all is within its bounds. */
    private static Fields checked(Context c, String name, Object[] a, int place) {
        if (a.length <= place || a[place] == None.NONE) {
            return at(c, new Object[0], 0);
        }
        Fields t = given(c, name, a[place]);
        within(c, "month", t.month(), 12);
        within(c, "day of month", t.day(), 31);
        within(c, "hour", t.hour(), 23);
        within(c, "minute", t.minute(), 59);
        within(c, "seconds", t.second(), 61);
        if (t.weekday() < -1) {
            throw c.valueError("day of week out of range");
        }
        within(c, "day of year", t.yearday(), 366);
        return new Fields(
                t.year(),
                Math.max(t.month(), 1),
                Math.max(t.day(), 1),
                t.hour(),
                t.minute(),
                t.second(),
                Math.floorMod(t.weekday(), 7),
                Math.max(t.yearday(), 1));
    }

    private static void within(Context c, String name, int value, int most) {
        if (value < 0 || value > most) {
            throw c.valueError(name + " out of range");
        }
    }

    private static PyTuple fields(Fields t) {
        return PyTuple.named(
                STRUCT_TIME,
                FIELDS,
                (long) t.year(),
                (long) t.month(),
                (long) t.day(),
                (long) t.hour(),
                (long) t.minute(),
                (long) t.second(),
                (long) t.weekday(),
                (long) t.yearday(),
                0L);
    }
}
