package dev.waitline.machine.space;

import dev.waitline.machine.value.Constants;
import dev.waitline.machine.value.HashedKey;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.StateWriter;
import dev.waitline.machine.value.View;
import dev.waitline.machine.value.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes one content: what other threads can reach too stands in it by its name, everything else as a whole. */
final class SpaceWriter extends StateWriter {
    private final Function<HeapObject, Named> namer;
    private final List<Integer> bits = new ArrayList<>();

    SpaceWriter(Constants constants, Function<HeapObject, Named> namer) {
        super(constants);
        this.namer = namer;
    }

    /** Whether an object is written where it stands although others can reach it: it never changes. */
    static boolean inline(HeapObject object) {
        return object instanceof PyTuple
                || object instanceof Wrapper
                || object instanceof View
                || object instanceof HashedKey;
    }

    @Override
    public void reference(HeapObject object) {
        if (!object.shared || inline(object) || object instanceof PyThread) {
            super.reference(object);
            return;
        }
        Named named = namer.apply(object);
        if (named.bit >= 0 && !bits.contains(named.bit)) {
            bits.add(named.bit);
        }
        number(-2 - named.number);
    }

    Content content(@Nullable Object exemplar, Content.@Nullable Rest rest) {
        finish();
        return new Content(numbers(), exemplar, bits.stream().mapToInt(b -> b).toArray(), rest);
    }
}
