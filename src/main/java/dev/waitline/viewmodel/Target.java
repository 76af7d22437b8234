package dev.waitline.viewmodel;

import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which primitive a key means that injects a call. */
public final class Target {
    private Target() {}

    /** The one last used if it is of that kind, else the first that is. */
    public static Optional<Resource> of(Snapshot snapshot, Resource.Kind kind, @Nullable Integer preferred) {
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
