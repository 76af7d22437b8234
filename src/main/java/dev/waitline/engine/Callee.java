package dev.waitline.engine;

import dev.waitline.trace.Call;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;

/**
 * What an injected call is for: the primitive, and the method of its kind. All engines ask here, so that the same calls
 * are refused by all.
 */
public record Callee(Resource primitive, Primitive.Method method) {

    /**
     * Finds it at the moment of a snapshot.
     *
     * @throws RefusedException when there is no such primitive then, it has no such method, or not with these arguments
     */
    public static Callee of(Call call, Snapshot snapshot) throws RefusedException {
        Resource primitive = snapshot.primitive(call.target())
                .map(PrimitiveView::resource)
                .orElseThrow(() -> new RefusedException(new Refusal.NoSuchCall(call)));
        return new Callee(
                primitive,
                primitive
                        .kind()
                        .primitive()
                        .method(call)
                        .orElseThrow(() -> new RefusedException(new Refusal.NoSuchCall(call))));
    }
}
