/** The CPython engine: finds interpreters, and runs programs in one. */
@NullMarked
package dev.waitline.engine.cpython;

import org.jspecify.annotations.NullMarked;
