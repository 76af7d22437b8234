/** The command line: parse, delegate, map exit codes. */
@NullMarked
package dev.waitline.cli;

import org.jspecify.annotations.NullMarked;
