package dev.waitline.viewmodel;

import dev.waitline.trace.Call;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls that can be injected on a primitive, the usual ones first. */
public final class Calls {
    private Calls() {}

    public static List<Call> on(Resource resource) {
        String name = resource.name();
        return switch (resource.kind()) {
            case LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE ->
                List.of(Call.of(name, "acquire"), Call.of(name, "release"));
            case CONDITION ->
                List.of(Call.of(name, "notify", 1), Call.of(name, "notify", 2), Call.of(name, "notify_all"));
            case EVENT -> List.of(Call.of(name, "set"), Call.of(name, "clear"));
            case QUEUE -> List.of(Call.of(name, "put", 0), Call.of(name, "get"));
            case BARRIER -> List.of();
        };
    }

    /** The primitive that a key means: the one last used if it is of that kind, else the first that is. */
    static Optional<Resource> target(Snapshot snapshot, Resource.Kind kind, @Nullable Integer preferred) {
        List<Resource> fitting = snapshot.primitives().stream()
                .map(PrimitiveView::resource)
                .filter(r -> r.kind() == kind)
                .toList();
        return fitting.stream()
                .filter(r -> preferred != null && r.id() == preferred)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }
}
