/** What the language means: operators, comparisons, iteration, attributes, classes, calls, tracebacks. */
@NullMarked
package dev.waitline.machine.language;

import org.jspecify.annotations.NullMarked;
