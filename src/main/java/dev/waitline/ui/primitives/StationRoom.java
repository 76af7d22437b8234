package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the stations of a card share its width, in units of the usual size. Titles stay whole, then names do, then there is a
 * free place at the tail of a queue.
 */
final class StationRoom {
    static final double GAP = 7;
    static final double PAD = 8;
    static final double ARROW = 20;
    static final double TOP = 28;

    /** A name that has little room is written so much smaller, as the style sheet says. */
    static final double TIGHT = 0.85;

    private static final double CELL_WIDEST = 136;
    private static final double CELL_USUAL = 86;

    /** For longer names than have room in this nobody else gives way. */
    private static final double NAME_WIDEST = 118;

    private final List<Station> stations;
    private final boolean counts;
    private final List<Double> titles;
    private final double names;

    /**
     * @param counts whether its holder says how often it took the lock, which is a line more
     * @param titles the least width of each station, in which its title is whole
     * @param names the width of a cell in which the longest name is whole
     */
    StationRoom(List<Station> stations, boolean counts, List<Double> titles, double names) {
        this.stations = List.copyOf(stations);
        this.counts = counts;
        this.titles = List.copyOf(titles);
        this.names = Math.clamp(names, CELL_USUAL, NAME_WIDEST);
    }

    /** How many cells stand side by side in each station, and how wide they are. */
    record Plan(List<Integer> places, double cell, int rows) {}

    /** How many places it shows if there is room: one for each that is there, and where a queue goes on. */
    static int wanted(Station station) {
        return Math.max(1, station.cells().size() + (station.role() == Role.QUEUE ? 1 : 0));
    }

    double cellHeight() {
        int lines = stations.stream()
                .filter(s -> s.role() != Role.ITEMS)
                .flatMap(s -> s.cells().stream())
                .mapToInt(
                        c -> (int) c.lines().stream().filter(l -> !l.isEmpty()).count())
                .max()
                .orElse(1);
        boolean waits = stations.stream().anyMatch(s -> s.role() == Role.QUEUE);
        return 30 + 15 * Math.max(waits || counts ? 2 : 1, lines);
    }

    private double foot() {
        return stations.stream().anyMatch(s -> !s.foot().isEmpty()) ? 22 : 4;
    }

    double height(int rows) {
        return TOP + rows * (cellHeight() + GAP) - GAP + foot() + 6;
    }

    private static double width(int places, double cell) {
        return places * (cell + GAP) - GAP + 2 * PAD;
    }

    /** How wide a station is: as its cells are, but its title stays whole. */
    double width(int station, int places, double cell) {
        return Math.max(width(places, cell), titles.get(station));
    }

    /**
     * The width that a card should have before it shares its row with another.
     *
     * @param queued for how many cells each queue should have room
     */
    double minimum(int queued) {
        double cells = 0;
        for (int i = 0; i < stations.size(); i++) {
            int roomy = switch (stations.get(i).role()) {
                case QUEUE -> queued;
                case ITEMS -> 3;
                case WANTING, HOLDING -> 1;
            };
            cells += width(i, roomy, CELL_USUAL);
        }
        return cells + ARROW * Math.max(0, stations.size() - 1);
    }

    /**
     * All cells in one row if their names can be read there, with a free place at the tail if there is room; else with the
     * names smaller; else rows.
     */
    Plan plan(double width) {
        List<Integer> all = stations.stream().map(StationRoom::wanted).toList();
        List<Integer> taken =
                stations.stream().map(s -> Math.max(1, s.cells().size())).toList();
        for (List<Integer> places : List.of(all, taken)) {
            double cell = cellFor(places, width);
            if (cell >= names) {
                return new Plan(places, Math.min(cell, CELL_WIDEST), 1);
            }
        }
        double least = Math.max(CELL_USUAL, names * TIGHT);
        if (cellFor(taken, width) >= least) {
            return new Plan(taken, cellFor(taken, width), 1);
        }
        List<Integer> places = new ArrayList<>(stations.stream().map(s -> 1).toList());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i) < taken.get(i)) {
                    places.set(i, places.get(i) + 1);
                    if (cellFor(places, width) >= least) {
                        grew = true;
                    } else {
                        places.set(i, places.get(i) - 1);
                    }
                }
            }
        }
        int rows = 1;
        for (int i = 0; i < places.size(); i++) {
            rows = Math.max(rows, Math.ceilDiv(taken.get(i), places.get(i)));
        }
        return new Plan(places, Math.clamp(cellFor(places, width), 40, CELL_WIDEST), rows);
    }

    /** How wide each cell is when {@code places} of them share {@code width}: where a title is wider, it has its room first. */
    private double cellFor(List<Integer> places, double width) {
        double room = width - ARROW * (places.size() - 1);
        Set<Integer> byTitle = new HashSet<>();
        double cell = CELL_WIDEST;
        for (boolean settled = false; !settled; ) {
            settled = true;
            double left = room;
            int cells = 0;
            for (int i = 0; i < places.size(); i++) {
                left -= byTitle.contains(i) ? width(i, 0, 0) : width(places.get(i), 0);
                cells += byTitle.contains(i) ? 0 : places.get(i);
            }
            cell = cells == 0 ? withinTitles(places) : left / cells;
            for (int i = 0; i < places.size(); i++) {
                if (width(places.get(i), cell) < width(i, 0, 0) && byTitle.add(i)) {
                    settled = false;
                }
            }
        }
        return cell;
    }

    /** How wide the cells can be where every station is as wide as its title. */
    private double withinTitles(List<Integer> places) {
        double cell = CELL_WIDEST;
        for (int i = 0; i < places.size(); i++) {
            cell = Math.min(cell, (width(i, 0, 0) - 2 * PAD + GAP) / places.get(i) - GAP);
        }
        return cell;
    }
}
