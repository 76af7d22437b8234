package dev.waitline.machine.module;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.text.Dates;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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
        time.function(
                "ctime(seconds=None, /)",
                Builtin.Effect.TIME,
                (c, a, k) -> Dates.format(at(c, a, 0), "%a %b %e %H:%M:%S %Y"));
        time.function(
                "asctime(tuple=None, /)",
                Builtin.Effect.TIME,
                (c, a, k) -> Dates.format(given(c, a, 0), "%a %b %e %H:%M:%S %Y"));
        time.function(
                "strftime(format, tuple=None, /)",
                Builtin.Effect.TIME,
                (c, a, k) -> Dates.format(given(c, a, 1), c.text(a[0], "strftime() argument 1")));
        time.function("mktime(tuple, /)", Builtin.Effect.HIDDEN, (c, a, k) ->
                (double) given(c, a, 0).toEpochSecond());
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

    private static ZonedDateTime at(Context c, Object[] a, int place) {
        BigDecimal seconds = a.length > place && a[place] != None.NONE
                ? new BigDecimal(finite(c, c.real(a[place])))
                : BigDecimal.valueOf(EPOCH).add(BigDecimal.valueOf(c.host().readClock(), 9));
        long whole = seconds.setScale(0, java.math.RoundingMode.FLOOR).longValue();
        if (Math.abs(whole) > Instant.MAX.getEpochSecond() || seconds.precision() - seconds.scale() > 18) {
            throw c.error(Types.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return Instant.ofEpochSecond(whole).atZone(ZoneOffset.UTC);
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

    private static ZonedDateTime given(Context c, Object[] a, int place) {
        if (a.length <= place) {
            return at(c, new Object[0], 0);
        }
        PyTuple values = a[place] instanceof PyTuple t ? t : null;
        if (values == null || values.items().length < 6) {
            throw c.typeError("Tuple or struct_time argument required");
        }
        int[] v = new int[6];
        for (int i = 0; i < 6; i++) {
            v[i] = (int) c.integer(values.items()[i]);
        }
        // As in C, a 0 for the month, the day of the month or the like is the first.
        int[] most = {Integer.MAX_VALUE, 12, 31, 23, 59, 61};
        String[] names = {"year", "month", "day of month", "hour", "minute", "seconds"};
        for (int i = 1; i < v.length; i++) {
            if (v[i] < 0 || v[i] > most[i]) {
                throw c.valueError(names[i] + " out of range");
            }
        }
        if (Math.abs((long) v[0]) > Year.MAX_VALUE) {
            throw c.error(Types.OVERFLOW_ERROR, "year out of range");
        }
        return ZonedDateTime.of(v[0], Math.max(v[1], 1), 1, v[3], v[4], 0, 0, ZoneOffset.UTC)
                .plusDays(Math.max(v[2], 1) - 1L)
                .plusSeconds(v[5]);
    }

    private static PyTuple fields(ZonedDateTime t) {
        return PyTuple.named(
                STRUCT_TIME,
                FIELDS,
                (long) t.getYear(),
                (long) t.getMonthValue(),
                (long) t.getDayOfMonth(),
                (long) t.getHour(),
                (long) t.getMinute(),
                (long) t.getSecond(),
                (long) t.getDayOfWeek().getValue() - 1,
                (long) t.getDayOfYear(),
                0L);
    }
}
