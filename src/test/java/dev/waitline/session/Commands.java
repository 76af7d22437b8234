package dev.waitline.session;

import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;

/** What a person can do at one moment besides letting a thread move. */
public final class Commands {
    private Commands() {}

    /** One of each sort for each primitive and each thread that can be meant. */
    public static List<Choice> at(Snapshot snapshot) {
        List<Choice> choices = new ArrayList<>();
        for (PrimitiveView primitive : snapshot.primitives()) {
            for (String method : methods(primitive.resource().kind())) {
                choices.add(new Choice.Inject(
                        method.equals("notify")
                                ? Call.of(primitive.name(), method, 1)
                                : Call.of(primitive.name(), method)));
            }
        }
        for (ThreadView thread : snapshot.threads()) {
            if (thread.state().deadlineOrNull() != null) {
                choices.add(new Choice.Fire(thread.id()));
            }
            if (thread.state() instanceof ThreadState.Waiting) {
                choices.add(new Choice.Wake(thread.id()));
            }
        }
        return choices;
    }

    private static List<String> methods(Resource.Kind kind) {
        return switch (kind) {
            case LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE -> List.of("acquire", "release");
            case CONDITION -> List.of("notify", "notify_all");
            case EVENT -> List.of("set", "clear");
            case BARRIER -> List.of("reset");
            case QUEUE -> List.of("get");
        };
    }
}
