/** What the primitives are called, and which lock and queue belong to which. */
@NullMarked
package dev.waitline.machine.primitive;

import org.jspecify.annotations.NullMarked;
