package dev.waitline.engine;

/**
 * What runs the program is gone or no longer answers: it was killed, it crashed, it broke the connection. The message
 * is one line for a person, and says what to do where something can be done. What was recorded up to here can still be
 * looked at; a new choice begins a new run of it.
 */
public final class EngineFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineFailedException(String message) {
        super(message);
    }

    public EngineFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
