package dev.waitline.viewmodel;

import dev.waitline.explore.Claim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was said of programs, kept with each from one start to the next. */
final class KeptClaims {
    private final Store store;

    KeptClaims(Store store) {
        this.store = store;
    }

    /** @param place where the program comes from; empty when it comes from nowhere, and nothing is kept */
    List<Claim> of(String place) {
        return place.isEmpty()
                ? List.of()
                : store.get(key(place))
                        .lines()
                        .filter(line -> line.contains(" "))
                        .map(line -> line.split(" ", 2))
                        .map(words -> new Claim(Claim.When.valueOf(words[0]), words[1]))
                        .toList();
    }

    void keep(String place, List<Claim> claims) {
        if (!place.isEmpty()) {
            store.put(
                    key(place),
                    claims.stream()
                            .map(claim -> claim.when().name() + " " + claim.expression())
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Preferences take no long keys. */
    private static String key(String place) {
        return "claims " + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
