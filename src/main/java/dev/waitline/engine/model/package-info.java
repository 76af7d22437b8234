/** The model engine: the machine behind the engine port. */
@NullMarked
package dev.waitline.engine.model;

import org.jspecify.annotations.NullMarked;
