package dev.waitline.narrate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that Waitline speaks. {@code docs/howto/language.md} says how another one is added. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** {@code en}, {@code zh}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** By its tag, in which a country may follow: {@code zh}, {@code zh-CN}, {@code zh_CN.UTF-8}. */
    public static Optional<Language> named(String tag) {
        String language = tag.split("[-_.@]", 2)[0];
        return Stream.of(values())
                .filter(l -> l.tag().equalsIgnoreCase(language))
                .findFirst();
    }

    /** The system's, or English where Waitline does not speak that. */
    public static Language ofSystem() {
        return named(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
    }

    /**
     * What a command line says of it.
     *
     * @param language what {@code --lang} names; empty when it is not there
     * @param rest the command line without it
     * @param problem what is wrong with it, as one line; empty when nothing is
     */
    public record Asked(Optional<Language> language, List<String> rest, String problem) {
        public Asked {
            rest = List.copyOf(rest);
        }
    }

    /** Takes {@code --lang TAG} or {@code --lang=TAG} out of a command line, wherever it stands. */
    public static Asked asked(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean apart = argument.equals(OPTION);
            if (!apart && !argument.startsWith(OPTION + "=")) {
                continue;
            }
            int end = Math.min(arguments.size(), apart ? i + 2 : i + 1);
            String tag = apart ? (end == i + 2 ? arguments.get(i + 1) : "") : argument.substring(OPTION.length() + 1);
            List<String> rest = Stream.concat(
                            arguments.subList(0, i).stream(), arguments.subList(end, arguments.size()).stream())
                    .toList();
            Optional<Language> language = named(tag);
            return new Asked(
                    language,
                    rest,
                    language.isPresent()
                            ? ""
                            : OPTION + " " + tag + ": Waitline speaks "
                                    + Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(" and ")));
        }
        return new Asked(Optional.empty(), arguments, "");
    }
}
