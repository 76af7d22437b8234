/** The syntax tree of the teaching subset of Python, and the parser that makes it. Only this package sees ANTLR. */
@NullMarked
package dev.waitline.syntax;

import org.jspecify.annotations.NullMarked;
