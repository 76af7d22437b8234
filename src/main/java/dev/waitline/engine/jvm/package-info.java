/** The JVM engine: the machine, each of its threads a real one, under one interpreter lock. */
@NullMarked
package dev.waitline.engine.jvm;

import org.jspecify.annotations.NullMarked;
