package dev.waitline.machine.value;

/** Where a builtin runs: in which machine (its host), for which thread. Makes the errors it may raise. */
public record Context(Host host, PyThread thread) {

    public Raise error(ClassObject type, String message) {
        return new Raise(new ExceptionObject(type, host.nextId(), new PyTuple(message)));
    }

    public Raise error(ClassObject type, Object... args) {
        return new Raise(new ExceptionObject(type, host.nextId(), new PyTuple(args)));
    }

    public Raise typeError(String message) {
        return error(Types.TYPE_ERROR, message);
    }

    public Raise valueError(String message) {
        return error(Types.VALUE_ERROR, message);
    }

    public Raise nameError(String name) {
        Raise raise = error(Types.NAME_ERROR, "name '" + name + "' is not defined");
        raise.exception.fields.put("name", name);
        return raise;
    }

    /** An attribute was got that is not there. */
    public Raise noAttribute(Object object, String name) {
        Raise raise = attributeError(object, name);
        raise.exception.fields.put("name", name);
        raise.exception.fields.put("obj", object);
        return raise;
    }

    public Raise attributeError(Object object, String name) {
        if (object instanceof ClassObject type && type.hooked && type.lookup("_member_map_") != null) {
            return error(Types.ATTRIBUTE_ERROR, name);
        }
        String what = switch (object) {
            case ClassObject c -> "type object '" + c.name + "'";
            case Namespace m -> "module '" + m.name + "'";
            default -> "'" + Types.of(object).inMessages() + "' object";
        };
        return error(Types.ATTRIBUTE_ERROR, what + " has no attribute '" + name + "'");
    }

    /** Calls a Python callable in place of the builtin: its value becomes the builtin's. */
    public Object tail(Object callable, Object... arguments) {
        return host.call(this, callable, arguments);
    }

    /** Calls a function of the builtins' own Python part. */
    public Object prelude(String function, Object... arguments) {
        return tail(host.prelude(function), arguments);
    }

    /** The size of a value about to be made, as an int; a MemoryError when that is more than one value may have. */
    public int size(long items) {
        return size(items, Long.BYTES);
    }

    /** The length of a text about to be made, as an int; a MemoryError when that is more than one value may have. */
    public int length(long characters) {
        return size(characters, 1);
    }

    /** A MemoryError when a value under way has grown too long. */
    public void within(long items) {
        if (items > host.limits().items()) {
            throw error(Types.MEMORY_ERROR, tooMuch(host.limits().items(), "items in one value"));
        }
    }

    private int size(long items, int bytes) {
        within(items);
        host.made(items * bytes);
        return (int) items;
    }

    public static String tooMuch(long limit, String what) {
        return "this program may not have more than " + limit + " " + what;
    }

    public long integer(Object value, String what) {
        return switch (value) {
            case Long l -> l;
            case Boolean b -> b ? 1 : 0;
            case Valued v -> integer(v.value, what);
            case Instance i when Types.special(i, "__index__") != null -> throw new IndexNeeded(i);
            case java.math.BigInteger b ->
                throw error(Types.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
            default ->
                throw typeError("'" + Types.of(value).name + "' object cannot be interpreted as an integer" + what);
        };
    }

    public long integer(Object value) {
        return integer(value, "");
    }

    public double real(Object value) {
        return switch (value) {
            case Double d -> d;
            case Long l -> l;
            case Boolean b -> b ? 1 : 0;
            case java.math.BigInteger b -> b.doubleValue();
            case Valued v -> real(v.value);
            default -> throw typeError("must be real number, not " + Types.of(value).name);
        };
    }

    public String text(Object value, String function) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Valued v) {
            return text(v.value, function);
        }
        throw typeError(function + " must be str, not " + Types.of(value).name);
    }
}
