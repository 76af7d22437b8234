package dev.waitline.viewmodel;

import dev.waitline.trace.Call;
import dev.waitline.trace.Resource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a person makes happen that the program does not do by itself. Belongs to the window's thread. */
public final class Injecting {
    private final ReadOnlyObjectWrapper<@Nullable Integer> target = new ReadOnlyObjectWrapper<>();
    private final CommandQueue commands;
    private final ReadOnlyObjectProperty<@Nullable RunView> run;

    /** @param run what is shown */
    Injecting(CommandQueue commands, ReadOnlyObjectProperty<@Nullable RunView> run) {
        this.commands = commands;
        this.run = run;
    }

    /** The id of the primitive that injected calls go to, or null while none was picked. */
    public ReadOnlyObjectProperty<@Nullable Integer> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public void target(int primitive) {
        target.set(primitive);
    }

    /** Another program is opened, and its primitives are others. */
    void noTarget() {
        target.set(null);
    }

    public void inject(Call call) {
        commands.move(s -> s.inject(call));
    }

    /** Injects a call on the primitive of that kind that was picked last, or else the first there is. */
    public void inject(Resource.Kind kind, String method, Integer... arguments) {
        RunView view = run.get();
        if (view != null) {
            Target.of(view.snapshot(), kind, target.get()).ifPresent(r -> inject(Call.of(r.name(), method, arguments)));
        }
    }

    /** Lets the sleep or timeout of {@code thread} end now. */
    public void fire(int thread) {
        commands.move(s -> s.fire(thread));
    }

    /** A spurious wakeup of {@code thread}. */
    public void wake(int thread) {
        commands.move(s -> s.wake(thread));
    }
}
