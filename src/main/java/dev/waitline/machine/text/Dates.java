package dev.waitline.machine.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strftime}: dates as text, in the C locale, with what the C library of GNU adds. */
public final class Dates {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Dates() {}

    /**
     * The fields of a date as C has them, each by itself: they need not fit together.
     *
     * @param month 1 to 12
     * @param weekday 0 for Monday
     * @param yearday 1 for the first
     */
    public record Fields(int year, int month, int day, int hour, int minute, int second, int weekday, int yearday) {
        /** In UTC. */
        public static Fields of(Instant time) {
            LocalDateTime t = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
            return new Fields(
                    t.getYear(),
                    t.getMonthValue(),
                    t.getDayOfMonth(),
                    t.getHour(),
                    t.getMinute(),
                    t.getSecond(),
                    t.getDayOfWeek().getValue() - 1,
                    t.getDayOfYear());
        }

        /** Seconds since 1970 began, by all but the weekday and the day of the year; what is over goes on to the next. */
        public long epoch() {
            return LocalDateTime.of(year, 1, 1, 0, 0)
                    .plusMonths(month - 1L)
                    .plusDays(day - 1L)
                    .plusHours(hour)
                    .plusMinutes(minute)
                    .plusSeconds(second)
                    .toEpochSecond(ZoneOffset.UTC);
        }

        private int hourOfTwelve() {
            return (hour + 11) % 12 + 1;
        }

        private int fromSunday() {
            return (weekday + 1) % 7;
        }

        /** Days since the ISO year began in which this is. */
        private static int intoIsoYear(int yearday, int fromSunday) {
            return yearday - (yearday - fromSunday + 4 + 378) % 7 + 3;
        }

        private int isoYear() {
            return intoIsoYear(yearday - 1, fromSunday()) < 0
                    ? year - 1
                    : intoIsoYear(yearday - 1 - Year.of(year).length(), fromSunday()) >= 0 ? year + 1 : year;
        }

        private int isoWeek() {
            int shift = isoYear() < year
                    ? Year.of(year - 1).length()
                    : isoYear() > year ? -Year.of(year).length() : 0;
            return intoIsoYear(yearday - 1 + shift, fromSunday()) / 7 + 1;
        }
    }

    public static String format(Fields t, String pattern) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            int letter = i + 1;
            while (letter < pattern.length() && "-_0^#".indexOf(pattern.charAt(letter)) >= 0) {
                letter++;
            }
            if (pattern.charAt(i) != '%' || letter == pattern.length()) {
                out.append(pattern.charAt(i++));
                continue;
            }
            String field = field(t, pattern.charAt(letter));
            for (char flag : pattern.substring(i + 1, letter).toCharArray()) {
                field = field == null ? null : flagged(field, flag);
            }
            out.append(field == null ? pattern.substring(i, letter + 1) : field);
            i = letter + 1;
        }
        return out.toString();
    }

    private static String flagged(String field, char flag) {
        return switch (flag) {
            case '^' -> field.toUpperCase(Locale.ROOT);
            case '#' -> field.equals("AM") || field.equals("PM") ? field.toLowerCase(Locale.ROOT) : flagged(field, '^');
            case '-' -> field.replaceFirst("^[0 ]+(?=\\d+$)", "");
            case '_' -> {
                String digits = flagged(field, '-');
                yield " ".repeat(field.length() - digits.length()) + digits;
            }
            default -> field.matches(" +\\d+") ? field.replace(' ', '0') : field;
        };
    }

    private static @Nullable String field(Fields t, char letter) {
        return switch (letter) {
            case 'Y' -> Integer.toString(t.year);
            case 'C' -> Integer.toString(Math.floorDiv(t.year, 100));
            case 'y' -> two(Math.floorMod(t.year, 100));
            case 'G' -> Integer.toString(t.isoYear());
            case 'g' -> two(Math.floorMod(t.isoYear(), 100));
            case 'V' -> two(t.isoWeek());
            case 'U' -> two((t.yearday + 6 - t.fromSunday()) / 7);
            case 'W' -> two((t.yearday + 6 - t.weekday) / 7);
            case 'm' -> two(t.month);
            case 'd' -> two(t.day);
            case 'e' -> String.format("%2d", t.day);
            case 'H' -> two(t.hour);
            case 'k' -> String.format("%2d", t.hour);
            case 'I' -> two(t.hourOfTwelve());
            case 'l' -> String.format("%2d", t.hourOfTwelve());
            case 'M' -> two(t.minute);
            case 'S' -> two(t.second);
            case 'j' -> String.format("%03d", t.yearday);
            case 'p' -> t.hour < 12 ? "AM" : "PM";
            case 'P' -> t.hour < 12 ? "am" : "pm";
            case 'a' -> DAYS.get(t.weekday).substring(0, 3);
            case 'A' -> DAYS.get(t.weekday);
            case 'b', 'h' -> MONTHS.get(t.month - 1).substring(0, 3);
            case 'B' -> MONTHS.get(t.month - 1);
            case 'w' -> Integer.toString(t.fromSunday());
            case 'u' -> Integer.toString(t.weekday + 1);
            case 'D', 'x' -> format(t, "%m/%d/%y");
            case 'T', 'X' -> format(t, "%H:%M:%S");
            case 'R' -> format(t, "%H:%M");
            case 'r' -> format(t, "%I:%M:%S %p");
            case 'F' -> format(t, "%Y-%m-%d");
            case 'c' -> format(t, "%a %b %e %H:%M:%S %Y");
            case 's' -> Long.toString(t.epoch());
            case 'Z' -> "UTC";
            case 'z' -> "+0000";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> null;
        };
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }
}
