package dev.waitline.page;

import dev.waitline.trace.Call;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.viewmodel.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Calls that a helper thread makes, timeouts that fire now, and wakeups out of nothing. */
final class InjectTab implements SidePane.Tab {
    private final Room room;
    private final HTMLElement node = Dom.element("div", "");
    private final HTMLSelectElement target = (HTMLSelectElement) Dom.element("select", "wide");
    private final HTMLElement calls = Dom.element("div", "buttons");
    private final HTMLElement timeouts = Dom.element("div", "buttons");
    private final HTMLElement wakeups = Dom.element("div", "buttons");
    private List<Resource> primitives = List.of();
    private List<Call> offered = List.of();
    private List<Integer> timed = List.of(-1);
    private List<Integer> waiting = List.of(-1);

    InjectTab(Room room) {
        this.room = room;
        target.setAttribute("id", "inject-target");
        target.setAttribute("aria-label", Texts.get("inject.call"));
        Dom.on(target, "change", e -> {
            room.target(primitives.get(target.getSelectedIndex()).id());
            room.show();
        });
        node.appendChild(Dom.element("h3", "", Texts.get("inject.call")));
        node.appendChild(target);
        node.appendChild(calls);
        node.appendChild(Dom.element("h3", "", Texts.get("inject.timeout")));
        node.appendChild(timeouts);
        node.appendChild(Dom.element("h3", "", Texts.get("inject.wakeup")));
        node.appendChild(wakeups);
    }

    @Override
    public HTMLElement node() {
        return node;
    }

    @Override
    public void show(RunView view) {
        List<Resource> now = view.snapshot().primitives().stream()
                .map(PrimitiveView::resource)
                .filter(r -> !r.offered().isEmpty())
                .toList();
        Integer wished = room.target();
        int chosen = 0;
        for (int i = 0; i < now.size(); i++) {
            Resource each = now.get(i);
            boolean condition =
                    each.kind() == Resource.Kind.CONDITION && now.get(chosen).kind() != Resource.Kind.CONDITION;
            if (wished == null ? condition : each.id() == wished) {
                chosen = i;
            }
        }
        if (!now.equals(primitives)) {
            primitives = now;
            Dom.clear(target);
            now.forEach(r -> target.appendChild(Dom.option(
                    Integer.toString(r.id()),
                    Texts.get("inject.target", r.name(), r.kind().primitive().shortType()))));
        }
        target.setSelectedIndex(chosen);
        Dom.show(target, !now.isEmpty());
        List<Call> offers = now.isEmpty() ? List.of() : now.get(chosen).offered();
        if (!offers.equals(offered) || calls.getFirstChild() == null) {
            offered = offers;
            Dom.clear(calls);
            offers.forEach(call -> calls.appendChild(Dom.button(
                    id(call),
                    "inject",
                    call.toString().substring(call.target().length() + 1),
                    () -> room.inject(call))));
            if (offers.isEmpty()) {
                calls.appendChild(Dom.element("p", "hint", Texts.get("inject.call.none")));
            }
        }
        timed = threads(
                timeouts,
                timed,
                view.snapshot().threads().stream()
                        .filter(t -> t.state().deadlineOrNull() != null)
                        .toList(),
                "fire",
                room::fire);
        waiting = threads(
                wakeups,
                waiting,
                view.snapshot().threads().stream()
                        .filter(t ->
                                t.state() instanceof ThreadState.Waiting w && w.on().kind() == Resource.Kind.CONDITION)
                        .toList(),
                "wake",
                room::wake);
    }

    private static String id(Call call) {
        return "inject-" + call.method().replace('_', '-')
                + (call.arguments().isEmpty() ? "" : "-" + call.arguments().getFirst());
    }

    /** Buttons for these threads, made anew only when they are others. */
    private static List<Integer> threads(
            HTMLElement box, List<Integer> before, List<ThreadView> threads, String what, IntConsumer action) {
        List<Integer> ids = new ArrayList<>();
        threads.forEach(t -> ids.add(t.id()));
        if (!ids.equals(before)) {
            Dom.clear(box);
            for (ThreadView thread : threads) {
                HTMLElement button = Dom.button(
                        "inject-" + what + "-" + thread.id(), "inject", "", () -> action.accept(thread.id()));
                button.setAttribute("aria-label", Texts.get("inject." + what + ".of", thread.name()));
                button.appendChild(Dom.dot(thread.id()));
                button.appendChild(Dom.element("span", "", thread.shortName()));
                box.appendChild(button);
            }
            if (threads.isEmpty()) {
                box.appendChild(Dom.element("p", "hint", Texts.get("inject." + what + ".none")));
            }
        }
        return ids;
    }
}
