package dev.waitline.trace;

import org.jspecify.annotations.Nullable;

/**
 * A variable and its value.
 *
 * @param value its repr, shortened
 * @param type the name of the value's class
 * @param primitive the id of the primitive it refers to, or null
 */
public record Variable(
        String name, String value, String type, @Nullable Integer primitive) {}
