package dev.waitline.diagram;

import dev.waitline.diagram.Card.Cell;
import dev.waitline.diagram.Card.Look;
import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import dev.waitline.trace.Primitive;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.PrimitiveView.BarrierView;
import dev.waitline.trace.PrimitiveView.ConditionView;
import dev.waitline.trace.PrimitiveView.EventView;
import dev.waitline.trace.PrimitiveView.LockView;
import dev.waitline.trace.PrimitiveView.PoolView;
import dev.waitline.trace.PrimitiveView.QueueView;
import dev.waitline.trace.PrimitiveView.RLockView;
import dev.waitline.trace.PrimitiveView.SemaphoreView;
import dev.waitline.trace.PrimitiveView.Waiter;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Makes the cards of a snapshot's primitives. */
public final class Cards {
    /** What a pool gives its workers when they are to end. */
    private static final String LEAVE = "None";

    private final Snapshot snapshot;
    private final Words words;

    private Cards(Snapshot snapshot, Words words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    public static List<Card> of(Snapshot snapshot, Words words) {
        Cards cards = new Cards(snapshot, words);
        List<Card> made = new ArrayList<>();
        for (PrimitiveView view : snapshot.primitives()) {
            List<ConditionView> over = cards.over(view);
            if (over.size() > 1) {
                made.add(cards.shared(view, over));
            } else if (!(view instanceof ConditionView c) || !cards.isShared(c)) {
                made.add(cards.card(view));
            }
        }
        return made;
    }

    /** The Conditions over a lock that has a name. */
    private List<ConditionView> over(PrimitiveView lock) {
        return snapshot.primitives().stream()
                .filter(p -> p instanceof ConditionView c && lock.name().equals(c.lockName()))
                .map(p -> (ConditionView) p)
                .toList();
    }

    private boolean isShared(ConditionView condition) {
        return snapshot.primitives().stream()
                .anyMatch(p -> p.name().equals(condition.lockName()) && over(p).size() > 1);
    }

    /** A lock that several Conditions share, with their queues: who is notified in any of them wants this one lock. */
    private Card shared(PrimitiveView lock, List<ConditionView> conditions) {
        List<Station> stations = new ArrayList<>();
        List<PrimitiveView.Contender> wanting = new ArrayList<>();
        for (ConditionView condition : conditions) {
            stations.add(new Station(
                    Role.QUEUE,
                    words.get(
                            "station.waiters.of",
                            condition.name(),
                            condition.waiters().size()),
                    words.get("foot.waiters.short"),
                    "",
                    condition.waiters().stream().map(this::waiter).toList()));
            condition.wanting().stream()
                    .filter(PrimitiveView.Contender::notified)
                    .forEach(wanting::add);
        }
        lock.wanting().stream()
                .filter(c -> wanting.stream().noneMatch(w -> w.thread() == c.thread()))
                .forEach(wanting::add);
        stations.add(wanting(wanting, false, true));
        stations.add(holding(lock, false));
        return new Card(
                lock.id(),
                conditions.stream().map(PrimitiveView::id).toList(),
                lock.name(),
                lock.resource().kind(),
                words.get(
                        lock instanceof RLockView ? "card.shared.rlock" : "card.shared.lock",
                        String.join(
                                ", ",
                                conditions.stream().map(PrimitiveView::name).toList())),
                words.get(lock.holder() != null ? "note.lock.locked" : "note.lock.free"),
                stations);
    }

    private Card card(PrimitiveView view) {
        return switch (view) {
            case LockView v ->
                card(v, words.get("card.lock"), words.get(v.locked() ? "note.lock.locked" : "note.lock.free"));
            case RLockView v ->
                card(v, words.get("card.rlock"), words.get(v.holder() != null ? "note.lock.locked" : "note.lock.free"));
            case ConditionView v -> card(v, subtitle(v), words.get("note.condition"));
            case SemaphoreView v ->
                card(
                        v,
                        v.resource().kind() == Resource.Kind.BOUNDED_SEMAPHORE
                                ? words.get("card.bounded", v.initial())
                                : words.get("card.semaphore"),
                        words.get("note.value", v.value()));
            case EventView v ->
                card(v, words.get("card.event"), words.get(v.flag() ? "note.flag.set" : "note.flag.clear"));
            case BarrierView v -> card(v, words.get("card.barrier", v.parties()), note(v));
            case PoolView v ->
                card(
                        v,
                        words.get("card.pool", v.most()),
                        words.get(
                                "note.pool",
                                v.tasks().stream().filter(t -> !t.equals(LEAVE)).count()));
            case QueueView v ->
                card(
                        v,
                        v.maxsize() > 0 ? words.get("card.queue.bounded", v.maxsize()) : words.get("card.queue"),
                        words.get("note.queue", v.items().size(), v.unfinished()));
        };
    }

    private String subtitle(ConditionView view) {
        String name = view.lockName();
        if (name != null) {
            return words.get("card.condition.named", name);
        }
        return words.get(view.lock() == Resource.Kind.LOCK ? "card.condition.lock" : "card.condition.rlock");
    }

    private String note(BarrierView view) {
        return switch ((int) view.state()) {
            case 1 -> words.get("note.barrier.draining");
            case -1 -> words.get("note.barrier.resetting");
            case -2 -> words.get("note.barrier.broken");
            default -> words.get("note.barrier.filling", view.count(), view.parties());
        };
    }

    /** What lies in it, then its queues. */
    private List<Station> stations(PrimitiveView view) {
        List<Station> stations = new ArrayList<>();
        if (view instanceof QueueView q) {
            stations.add(items("station.items", "foot.items", q.items()));
        }
        if (view instanceof PoolView p) {
            stations.add(items(
                    "station.tasks",
                    "foot.tasks",
                    p.tasks().stream()
                            .map(t -> t.equals(LEAVE) ? words.get("cell.leave") : t)
                            .toList()));
        }
        List<Primitive.Place> places = view.resource().kind().primitive().places();
        for (int i = 0; i < places.size(); i++) {
            List<Waiter> waiters = view.queues().get(i);
            boolean shown = switch (places.get(i).shown()) {
                case ALWAYS -> true;
                case BOUNDED -> !waiters.isEmpty() || (view instanceof QueueView q && q.maxsize() > 0);
                case OCCUPIED -> !waiters.isEmpty();
            };
            if (shown) {
                stations.add(queue(places.get(i).word(), waiters, places.size() == 1));
            }
        }
        return stations;
    }

    private Station items(String title, String foot, List<String> texts) {
        List<Cell> items = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            items.add(new Cell("item-" + i, -1, texts.get(i), List.of(), Look.THING));
        }
        return new Station(Role.ITEMS, words.get(title, items.size()), words.get(foot), "", items);
    }

    /** @param only whether it is the primitive's only queue: then there is room to say how it works */
    private Station queue(String word, List<Waiter> waiters, boolean only) {
        return new Station(
                Role.QUEUE,
                words.get("station." + word, waiters.size()),
                only ? words.get("foot.waiters.head") : "",
                only ? words.get("foot.waiters.tail") : "",
                waiters.stream().map(this::waiter).toList());
    }

    private Cell waiter(Waiter waiter) {
        Long deadline = waiter.deadline();
        List<String> lines = waiter.timedOut()
                ? List.of(words.get("cell.ghost"), words.get("cell.ghost.more"))
                : List.of(
                        words.get("cell.own"),
                        deadline == null
                                ? words.get("cell.forever")
                                : words.get("cell.deadline", words.seconds(deadline)));
        return cell(waiter.thread(), lines, waiter.timedOut() ? Look.GHOST : Look.PLAIN);
    }

    private Cell cell(int thread, List<String> lines, Look look) {
        // A ghost may want the lock at the same time: two cells of one thread, so two keys.
        String key = (look == Look.GHOST ? "ghost-" : "thread-") + thread;
        return new Cell(key, thread, snapshot.threadName(thread), lines, look);
    }

    private Card card(PrimitiveView view, String subtitle, String note) {
        boolean inner = view.resource().kind().primitive().hidesLock();
        List<Station> stations = stations(view);
        stations.add(wanting(view.wanting(), inner, view instanceof ConditionView));
        stations.add(holding(view, inner));
        return new Card(view.id(), List.of(), view.name(), view.resource().kind(), subtitle, note, stations);
    }

    private Station wanting(List<PrimitiveView.Contender> contenders, boolean inner, boolean condition) {
        List<Cell> cells = contenders.stream()
                .map(c -> cell(
                        c.thread(),
                        c.notified()
                                ? List.of(words.get("cell.notified"), words.get("cell.again"))
                                : List.of(words.get("cell.newcomer")),
                        Look.PLAIN))
                .toList();
        return new Station(
                Role.WANTING,
                words.get(inner ? "station.wanting.inner" : "station.wanting"),
                condition ? words.get("foot.wanting") : "",
                "",
                cells);
    }

    private Station holding(PrimitiveView view, boolean inner) {
        return new Station(
                Role.HOLDING,
                words.get(inner ? "station.holding.inner" : "station.holding"),
                "",
                "",
                holder(view, inner));
    }

    private List<Cell> holder(PrimitiveView view, boolean inner) {
        PrimitiveView.Holder holder = view.holder();
        if (holder == null) {
            return List.of();
        }
        boolean counted =
                view instanceof RLockView || (view instanceof ConditionView c && c.lock() == Resource.Kind.RLOCK);
        String count = (counted ? "RLock " : "Lock ") + words.get("cell.count", holder.count());
        String line = holder.line() > 0 ? words.get("cell.line", holder.line()) : "";
        return List.of(cell(holder.thread(), counted && !inner ? List.of(count, line) : List.of(line), Look.PLAIN));
    }
}
