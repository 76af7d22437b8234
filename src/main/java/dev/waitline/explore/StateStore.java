package dev.waitline.explore;

import java.util.Arrays;

/**
 * The states known so far, packed: each a row of small numbers, with the state from which it was first reached by the
 * shortest way. For many threads.
 */
final class StateStore {
    /** There is no room for a state. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int SHARDS = 64;
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int TAG_SHIFT = 24;
    private static final int PLACE = (1 << TAG_SHIFT) - 1;

    private final Shard[] shards = new Shard[SHARDS];

    StateStore() {
        Arrays.setAll(shards, i -> new Shard());
    }

    /** What adding a state came to. */
    enum Added {
        NEW,
        KNOWN,
        NEARER
    }

    private static final class Shard {
        private byte[][] chunks = {new byte[CHUNK]};
        private int used;
        private int size;
        private int[] table = new int[16];
        private int[] starts = new int[8];
        private int[] parents = new int[8];
        private int[] distances = new int[8];
        private short[] movers = new short[8];

        private long bytes() {
            return (long) chunks.length * CHUNK + 4L * table.length + 12L * starts.length;
        }
    }

    /** Packs and adds rows for one thread. */
    final class Adder {
        private byte[] packed = new byte[64];
        private int length;
        /** The number of the state added last. */
        int id;

        private void pack(int[] row, int width) {
            int last = Math.min(width, row.length);
            while (last > 0 && row[last - 1] == 0) {
                last--;
            }
            if (packed.length < 5 * last) {
                packed = new byte[10 * last];
            }
            int at = 0;
            byte[] to = packed;
            for (int i = 0; i < last; i++) {
                int value = row[i];
                while (value >= 0x80) {
                    to[at++] = (byte) (value | 0x80);
                    value >>>= 7;
                }
                to[at++] = (byte) value;
            }
            length = at;
        }

        /**
         * Adds a state, or finds it.
         *
         * @param mover what was moved to come here from {@code parent}
         */
        Added add(int[] row, int width, int parent, int mover, int distance) {
            pack(row, width);
            long hash = 0x9E3779B97F4A7C15L;
            byte[] from = packed;
            for (int i = 0; i < length; i++) {
                hash = (hash ^ from[i]) * 0xD6E8FEB86659FD93L;
                hash ^= hash >>> 29;
            }
            hash *= 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
            int number = (int) (hash >>> 58);
            Shard shard = shards[number];
            synchronized (shard) {
                return add(shard, number, (int) hash, parent, mover, distance);
            }
        }

        private Added add(Shard shard, int number, int hash, int parent, int mover, int distance) {
            int[] table = shard.table;
            int mask = table.length - 1;
            int tag = hash >>> 24;
            int slot = hash & mask;
            while (table[slot] != 0) {
                int entry = table[slot];
                if (entry >>> TAG_SHIFT == tag) {
                    int place = (entry & PLACE) - 1;
                    if (same(shard, place)) {
                        id = place * SHARDS + number;
                        if (shard.distances[place] > distance) {
                            shard.distances[place] = distance;
                            shard.parents[place] = parent;
                            shard.movers[place] = (short) mover;
                            return Added.NEARER;
                        }
                        return Added.KNOWN;
                    }
                }
                slot = (slot + 1) & mask;
            }
            int place = shard.size++;
            if (place + 1 >= PLACE) {
                throw new FullException();
            }
            table[slot] = tag << TAG_SHIFT | (place + 1);
            id = place * SHARDS + number;
            if (place == shard.starts.length) {
                int more = place + Math.max(8, place >> 1);
                shard.starts = Arrays.copyOf(shard.starts, more);
                shard.parents = Arrays.copyOf(shard.parents, more);
                shard.distances = Arrays.copyOf(shard.distances, more);
                shard.movers = Arrays.copyOf(shard.movers, more);
            }
            shard.starts[place] = store(shard);
            shard.parents[place] = parent;
            shard.distances[place] = distance;
            shard.movers[place] = (short) mover;
            if (4 * shard.size > 3 * table.length) {
                grow(shard);
            }
            return Added.NEW;
        }

        private boolean same(Shard shard, int place) {
            int start = shard.starts[place];
            byte[] chunk = shard.chunks[start >>> CHUNK_BITS];
            int at = start & (CHUNK - 1);
            int size = chunk[at] & 0xFF | (chunk[at + 1] & 0xFF) << 8;
            return size == length && Arrays.equals(chunk, at + 2, at + 2 + size, packed, 0, length);
        }

        private int store(Shard shard) {
            if (shard.used + length + 2 > CHUNK) {
                if (length + 2 > CHUNK) {
                    throw new FullException();
                }
                shard.chunks = Arrays.copyOf(shard.chunks, shard.chunks.length + 1);
                shard.chunks[shard.chunks.length - 1] = new byte[CHUNK];
                shard.used = 0;
            }
            byte[] chunk = shard.chunks[shard.chunks.length - 1];
            int at = shard.used;
            chunk[at] = (byte) length;
            chunk[at + 1] = (byte) (length >>> 8);
            System.arraycopy(packed, 0, chunk, at + 2, length);
            shard.used += length + 2;
            return (shard.chunks.length - 1) << CHUNK_BITS | at;
        }

        /** The tags alone do not say where an entry belongs, so the hash is worked out again. */
        private void grow(Shard shard) {
            int[] old = shard.table;
            int[] table = new int[2 * old.length];
            int mask = table.length - 1;
            for (int entry : old) {
                if (entry != 0) {
                    int slot = hash(shard, (entry & PLACE) - 1) & mask;
                    while (table[slot] != 0) {
                        slot = (slot + 1) & mask;
                    }
                    table[slot] = entry;
                }
            }
            shard.table = table;
        }

        private int hash(Shard shard, int place) {
            int start = shard.starts[place];
            byte[] chunk = shard.chunks[start >>> CHUNK_BITS];
            int at = start & (CHUNK - 1);
            int size = chunk[at] & 0xFF | (chunk[at + 1] & 0xFF) << 8;
            long hash = 0x9E3779B97F4A7C15L;
            for (int i = at + 2; i < at + 2 + size; i++) {
                hash = (hash ^ chunk[i]) * 0xD6E8FEB86659FD93L;
                hash ^= hash >>> 29;
            }
            hash *= 0xD6E8FEB86659FD93L;
            return (int) (hash ^ hash >>> 32);
        }
    }

    /** The row of a state, in an array at least {@code width} long. */
    int[] row(int id, int[] into, int width) {
        Shard shard = shards[id & SHARDS - 1];
        int[] row = into.length >= width ? into : new int[width + 16];
        byte[] chunk;
        int at;
        synchronized (shard) {
            int start = shard.starts[id / SHARDS];
            chunk = shard.chunks[start >>> CHUNK_BITS];
            at = start & (CHUNK - 1);
        }
        int end = at + 2 + (chunk[at] & 0xFF | (chunk[at + 1] & 0xFF) << 8);
        at += 2;
        int i = 0;
        while (at < end) {
            int value = chunk[at] & 0x7F;
            int shift = 7;
            while (chunk[at++] < 0) {
                value |= (chunk[at] & 0x7F) << shift;
                shift += 7;
            }
            row[i++] = value;
        }
        Arrays.fill(row, i, row.length, 0);
        return row;
    }

    int distance(int id) {
        Shard shard = shards[id & SHARDS - 1];
        synchronized (shard) {
            return shard.distances[id / SHARDS];
        }
    }

    int parent(int id) {
        return shards[id & SHARDS - 1].parents[id / SHARDS];
    }

    int mover(int id) {
        return shards[id & SHARDS - 1].movers[id / SHARDS];
    }

    /** The bytes used for states, without the objects that they share. */
    long bytes() {
        long bytes = 0;
        for (Shard shard : shards) {
            bytes += shard.bytes();
        }
        return bytes;
    }
}
