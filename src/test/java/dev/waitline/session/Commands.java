package dev.waitline.session;

import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person can do at one moment besides letting a thread move. */
public final class Commands {
    private Commands() {}

    /** One of each sort for each primitive and each thread that can be meant. */
    public static List<Choice> at(Snapshot snapshot) {
        List<Choice> choices = new ArrayList<>();
        for (PrimitiveView primitive : snapshot.primitives()) {
            Set<String> methods = new HashSet<>();
            for (Call call : primitive.resource().offered()) {
                if (methods.add(call.method())) {
                    choices.add(new Choice.Inject(call));
                }
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
}
